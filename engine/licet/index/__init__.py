"""The built index: made from what the solver derives, and proven against it. `runtime` reads it."""
