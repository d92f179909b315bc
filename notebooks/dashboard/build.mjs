// Bundles src/ into the script and style that the application puts on a page:
//
//   node build.mjs           writes them
//   node build.mjs --check   fails where they are not what the sources give
//
// The bundle is committed, so that nobody needs Node to build or run Broadsheet; the same sources and lock file give the
// same bytes. Its first line holds a digest of what it was made from, which a test compares without Node.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../../batch/pipeline/src/main/resources/org/broadsheet/pipeline/dashboard");

/** The files that the bundle depends on, in the order of their paths: a hash of each path and its bytes. */
function digest() {
  const files = ["build.mjs", "package-lock.json", ...readdirSync(join(here, "src"), { recursive: true }).map((name) => join("src", name))]
    .filter((name) => /\.(js|mjs|json|css)$/.test(name))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(file + "\n").update(readFileSync(join(here, file)));
  }
  return hash.digest("hex");
}

/** The licences of what was bundled, whose notices go where copies go. */
function notices(metafile) {
  const packages = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
    if (name) packages.add(name);
  }
  return [...packages].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    const text = readFileSync(join(folder, file), "utf8").trim().replaceAll("*/", "* /");
    return { name, version, license, text };
  });
}

const options = {
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["es2022"],
  legalComments: "none",
  write: false,
  metafile: true,
  absWorkingDir: here,
  logLevel: "warning"
};
const script = await build({ ...options, entryPoints: ["src/main.js"], format: "esm" });
const style = await build({ ...options, entryPoints: ["src/page.css"] });
const licences = notices(script.metafile);
const byText = new Map();
for (const { name, version, license, text } of licences) {
  byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
}
const banner =
  `/*! built from notebooks/dashboard, sha256 ${digest()}\n\n` +
  "Broadsheet, Apache-2.0. With it are bundled:\n\n" +
  [...byText].map(([text, names]) => names.join("\n") + "\n\n" + text).join("\n\n----\n\n") +
  "\n*/\n";
const outputs = {
  // A closing tag in a string of the bundle would end the element that it stands in.
  "dashboard.js": banner + script.outputFiles[0].text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--"),
  "dashboard.css": style.outputFiles[0].text
};
let stale = false;
for (const [name, text] of Object.entries(outputs)) {
  const file = join(target, name);
  if (process.argv.includes("--check")) {
    if (readFileSync(file, "utf8") !== text) {
      console.error(`${relative(process.cwd(), file)} is not what its sources give: run npm run build in notebooks/dashboard`);
      stale = true;
    }
  } else {
    writeFileSync(file, text);
    console.log(`${relative(process.cwd(), file)}: ${text.length} characters`);
  }
}
process.exitCode = stale ? 1 : 0;
