"""licences: the records that carry a selection, written and read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from licet.cli.common import (
    catalogue_option,
    echo_json,
    format_option,
    head,
    language_option,
    open_catalogue,
    selection,
)
from licet.cli.complete import items

if TYPE_CHECKING:
    from licet.licences.audit import Audit, PlanRecord
    from licet.workspace.catalogue import Catalogue


@click.group("licences")
def licences_command() -> None:
    """The technical licences that carry plans: show them, write the records, read a customer's.

    \b
    Examples:
      licet licences show sales.premium
      licet licences write sales.premium --format xml
      licet licences read customer.xml
    """


@licences_command.command("show")
@catalogue_option
@click.argument("words", nargs=-1, required=True, metavar="SELECTION...", shell_complete=items)
@format_option("text", "json")
@language_option
def show(catalogue: str | None, words: tuple[str, ...], format_: str, lang: str | None) -> int:
    """Show the licences that carry a selection. Exit code 1 where it is illegal.

    \b
    Example:
      licet licences show sales.premium + cep
    """
    from licet.render import licences as say
    from licet.workspace import select

    opened = open_catalogue(catalogue)
    language = select.language(opened.definition, lang)
    found = opened.licences(selection(words))
    if format_ == "json":
        echo_json({**head(opened, "licences-of"), **say.data(opened.definition, found, language)})
    else:
        click.echo(say.text(opened.definition, found, language))
    return 0 if found.verdict.legal else 1


@licences_command.command("write")
@catalogue_option
@click.argument("words", nargs=-1, required=True, metavar="SELECTION...", shell_complete=items)
@format_option("xml", "json", "csv", help="How the records are written.")
@click.option("-o", "--out", type=click.Path(dir_okay=False), help="Write into this file.")
@click.option("--users", type=click.IntRange(min=1), default=1, show_default=True, help="How many users have the plan.")
@click.option("--company", default="", help="The customer's name.")
@click.option("--expires", metavar="DATE", help="The package's last day.")
@click.option("--anyway", is_flag=True, help="Also where no source says how the selection is coded.")
def write(
    catalogue: str | None,
    words: tuple[str, ...],
    format_: str,
    out: str | None,
    users: int,
    company: str,
    expires: str | None,
    anyway: bool,
) -> int:
    """Write the licence records that carry a selection: an unsigned draft.

    \b
    Examples:
      licet licences write sales.premium
      licet licences write sales.premium + service.premium --users 20 --out draft.xml
      licet licences write marketing.essential --format csv
    """
    from licet.workspace import files

    opened = open_catalogue(catalogue)
    text = opened.licence_records(
        selection(words), format=format_, users=users, company=company, expires=expires, anyway=anyway
    )
    if out is None:
        click.echo(text, nl=False)
    else:
        files.write(Path(out), text)
        click.echo(f"wrote {out}")
    click.echo("this is an unsigned draft: no installation accepts it as a licence", err=True)
    return 0


@licences_command.command("read")
@catalogue_option
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path(allow_dash=True))
@format_option("text", "json")
@click.option("--as-of", "today", metavar="DATE", help="The day on which licences may have expired (default: today).")
@click.option("--expect", metavar="SELECTION", help="The combination that it should be.")
@language_option
def read(
    catalogue: str | None, paths: tuple[str, ...], format_: str, today: str | None, expect: str | None, lang: str | None
) -> int:
    """Tell which plans licence records carry, and what does not fit.

    FILE is an XML package, a JSON answer of the web API (a user's licences, or a list of users), `-` for standard input,
    or a folder of such files. Users in files without bought licences are counted against those of the package beside
    them. Exit code 1 where something does not fit.

    \b
    Examples:
      licet licences read customer.xml
      licet licences read package.xml users.json --as-of 2026-12-31
      licet licences read customer.xml --expect "sales.premium + cep"
    """
    from licet.workspace import select

    opened = open_catalogue(catalogue)
    language = select.language(opened.definition, lang)
    audits = opened.audit(*paths, today=today, expect=expect)
    if format_ == "json":
        echo_json({**head(opened, "audit"), "packages": [_data(audit) for audit in audits]})
    else:
        click.echo("\n\n".join(_text(opened, audit, language) for audit in audits))
    return 1 if any(audit.all_findings for audit in audits) else 0


def _data(audit: Audit) -> dict[str, Any]:
    def findings(found: Any) -> list[dict[str, str]]:
        return [{"code": each.code, "licence": each.licence, "sentence": each.sentence} for each in found]

    return {
        "source": audit.package.source,
        "company": audit.package.company,
        "expires": audit.package.expires,
        "draft": audit.package.draft,
        "licences": len(audit.package.records),
        "users": len(audit.package.users),
        "plans": [
            {
                "name": plan.record.name,
                "description": plan.record.description,
                "user": plan.user,
                "number": plan.record.number,
                "fits": [list(each.parts) for each in plan.fits],
                "nearest": [
                    {"combination": list(near.combination.parts), "surplus": near.surplus, "missing": near.missing}
                    for near in plan.nearest
                ],
                "entitled": list(plan.entitled),
                "grades": dict(plan.grades),
                "findings": findings(plan.findings),
            }
            for plan in audit.plans
        ],
        "findings": findings(audit.findings),
    }


def _text(opened: Catalogue, audit: Audit, language: str) -> str:
    from licet.text import plural

    package = audit.package
    what = [plural(len(package.records), "licence")] if package.records else []
    what += [plural(len(package.users), "user")] if package.users else []
    company = f"{package.company}, " if package.company else ""
    lines = [f"{package.source}: {company}{', '.join(what)}{' (an unsigned draft)' if package.draft else ''}"]
    if not audit.plans:
        lines.append("  no user plan")
    for plan in audit.plans:
        lines += _plan(opened, plan, language)
    lines += [f"  {finding.code}: {finding.sentence}" for finding in audit.findings]
    return "\n".join(lines)


def _plan(opened: Catalogue, plan: PlanRecord, language: str) -> list[str]:
    from licet.text import plural

    number = f" ({plan.record.number} bought)" if plan.record.number is not None and plan.user is None else ""
    head = f"  {f'{plan.user}: ' if plan.user else ''}{plan.record.name}{number}"
    if len(plan.fits) == 1:
        names = " + ".join(opened.title(part, language) for part in plan.fits[0].parts)
        edit = sum(grade == "edit" for feature, grade in plan.grades.items() if feature in plan.entitled)
        view = [feature for feature, grade in plan.grades.items() if grade == "view" and feature not in plan.entitled]
        lines = [f"{head} is {plan.fits[0]}: {names}"]
        lines.append(f"    entitled to {plural(len(plan.entitled), 'feature')}; {edit} by user licences of their own")
        if view:
            lines.append(f"    to be seen, not worked with: {', '.join(view)}")
    else:
        lines = [f"{head} {'fits several combinations' if plan.fits else 'fits no combination'}"]
    return lines + [f"    {finding.code}: {finding.sentence}" for finding in plan.findings]
