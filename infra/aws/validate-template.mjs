// Checks a synthesized template against AWS's schemas and rules. Fails on errors; tells of the rest.
// node validate-template.mjs <template>, with @aws/cloudformation-validate in NODE_PATH or node_modules.
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const { CelEngine, TemplateFile } = require("@aws/cloudformation-validate");

const engine = new CelEngine();
const { diagnostics } = engine.validateStandard(new TemplateFile(process.argv[2]));
engine.free();
const notes = (each) => /info/i.test(each.severity);
for (const each of diagnostics.filter((each) => !notes(each))) console.log(`${each.severity} ${each.ruleId}: ${each.message}`);
const errors = diagnostics.filter((each) => /error|fatal/i.test(each.severity));
console.log(`${errors.length} errors, ${diagnostics.length - errors.length} other findings`);
process.exit(errors.length === 0 ? 0 : 1);
