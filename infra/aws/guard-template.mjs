// Checks synthesized templates against the rules of AWS Control Tower, by cfn-guard. A rule that the template excepts for a
// resource (Metadata: guard: SuppressedRules) does not count for it; the rules that ship with cfn-guard do not look there.
// node guard-template.mjs <template>..., with @cdklabs/cdk-validator-cfnguard in node_modules of the working directory.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const home = join(process.cwd(), "node_modules", "@cdklabs", "cdk-validator-cfnguard");
const system = process.platform === "darwin" ? "macos" : "ubuntu";
const processor = process.arch === "arm64" ? "aarch64" : "x86_64";
const guard = join(home, "bin", system, processor, "cfn-guard");

function findings(template) {
  const options = ["validate", "--rules", join(home, "rules"), "--data", template, "--structured", "--output-format", "json", "--show-summary", "none"];
  try {
    return JSON.parse(execFileSync(guard, options, { encoding: "utf8", maxBuffer: 1 << 28 }));
  } catch (failure) {
    if (failure.status !== 19) throw failure; // 19: not all rules hold
    return JSON.parse(failure.stdout);
  }
}

function resources(finding, found = new Set()) {
  if (finding === null || typeof finding !== "object") return found;
  const match = /^\/Resources\/([^/]+)/.exec(finding.path ?? "");
  if (match) found.add(match[1]);
  Object.values(finding).forEach((each) => resources(each, found));
  return found;
}

let failures = 0;
let excepted = 0;
for (const template of process.argv.slice(2)) {
  const declared = JSON.parse(readFileSync(template, "utf8")).Resources;
  for (const file of findings(template)) {
    for (const entry of file.not_compliant) {
      const rule = entry.Rule ?? entry;
      for (const id of resources(rule)) {
        if (declared[id]?.Metadata?.guard?.SuppressedRules?.includes(rule.name)) {
          excepted++;
        } else {
          failures++;
          console.log(`${rule.name}: ${id}`);
        }
      }
    }
  }
}
console.log(`${failures} failures, ${excepted} excepted`);
process.exit(failures === 0 ? 0 : 1);
