// Copies what SUSHI compiled to one flat folder, each file named after its canonical, and lists the files in an index.
//
//   node collect.mjs <SUSHI's resources> <target folder> <name of the index>
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [source, target, index] = process.argv.slice(2);

// A NamingSystem has no url in R4: its canonical stands among its unique ids.
function canonical(resource) {
  return resource.url ?? resource.uniqueId?.find(({ type }) => type === "uri")?.value;
}

function fileName(resource) {
  const tail = canonical(resource)?.split("/").pop() ?? resource.id;
  return `${resource.resourceType}-${tail}.json`;
}

const written = new Set();
for (const file of readdirSync(source).sort()) {
  const resource = JSON.parse(readFileSync(join(source, file), "utf8"));
  if (resource.resourceType === "ImplementationGuide") {
    continue;
  }
  const name = fileName(resource);
  if (written.has(name)) {
    throw new Error(`Two resources would be ${name}: give each its own canonical.`);
  }
  if (resource.snapshot) {
    throw new Error(`${name} has a snapshot: only differentials are kept.`);
  }
  written.add(name);
  writeFileSync(join(target, name), `${JSON.stringify(resource, null, 2)}\n`);
}
writeFileSync(join(target, index), [...written].sort().map((name) => `${name}\n`).join(""));
