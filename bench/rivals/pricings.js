// A folder of pricings with pricing4ts: `node pricings.js FOLDER AT_ONCE`. For each file, as pricing4ts documents it:
// parse it, and getAnalytics(), which counts the configurations and finds the least and greatest price, three runs of
// MiniZinc at once. Prints one JSON line for each file, then the seconds of the whole.
const { readdirSync } = require("node:fs");
const { join } = require("node:path");
const { retrievePricingFromPath, PricingService } = require("pricing4ts/server");

async function one(folder, file) {
  try {
    const pricing = retrievePricingFromPath(join(folder, file));
    const found = await new PricingService(pricing).getAnalytics();
    return [file, found.configurationSpaceSize, found.minSubscriptionPrice, found.maxSubscriptionPrice];
  } catch (problem) {
    return [file, String(problem.message || problem)];
  }
}

async function main() {
  const [folder, atOnce] = [process.argv[2], Number(process.argv[3] || 1)];
  const start = process.hrtime.bigint();
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort();
  const answers = [];
  const work = async () => {
    for (let file = files.shift(); file !== undefined; file = files.shift()) answers.push(await one(folder, file));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  for (const answer of answers) console.log(JSON.stringify(answer));
  console.log(seconds);
}

main();
