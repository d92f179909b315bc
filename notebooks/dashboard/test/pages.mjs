// Datasets and their pages, made by the application itself, for the browser to open.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
/** The command, or another that does the same. */
const command = process.env.BROADSHEET_COMMAND ?? join(root, "broadsheet");
const folder = mkdtempSync(join(tmpdir(), "broadsheet-pages-"));

function broadsheet(...given) {
  return execFileSync(command, given, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
}

/** What one row of a query gives. */
export function sql(dataset, query) {
  return JSON.parse(broadsheet("sql", "--format", "json", "--output", dataset.output, query))[0];
}

/** The sample articles. */
export function seeds() {
  const output = join(folder, "seeds");
  broadsheet("ingest", "--dashboard", "--output", output, join(root, "seeds"));
  return { output, file: join(output, "dashboard.html") };
}

export const HOSTILE_TITLE = `</script><script>window.hostile = 1</script><img src=x onerror="window.hostile = 2">`;

/** An article whose every field tries to be markup, script or an address that runs. */
export function hostile() {
  const article = {
    url: "javascript:window.hostile=3//https://x.example/",
    title: HOSTILE_TITLE,
    site: `<b onmouseover="window.hostile=4">The Site</b>`,
    published_at: "2025-03-01T10:00:00Z",
    text:
      `"We will pay <script>window.hostile = 5</script> 40 million euros by 2030 <!-- for it," said Anna Lind, the minister of ports, ` +
      `on Monday in the old harbour.\n\nAnna Lind told reporters that the town of Grevesand had waited long enough for its new quay ` +
      `and its new school. The council agreed on Tuesday, and work begins in the spring of next year.`
  };
  const input = join(folder, "hostile.jsonl");
  writeFileSync(input, JSON.stringify(article) + "\n");
  const output = join(folder, "hostile");
  broadsheet("ingest", "--dashboard", "--output", output, input);
  return { output, file: join(output, "dashboard.html") };
}

/** Invented articles, as many as are wanted. */
export function generated(articles) {
  const output = join(folder, `generated-${articles}`);
  broadsheet("bench", "generate", "--articles", String(articles), "--output", output);
  broadsheet("dashboard", "--output", output);
  return { output, file: join(output, "dashboard.html") };
}

/** A server of a dataset: its address, and how to stop it. */
export function serve(dataset) {
  const server = spawn(command, ["dashboard", "--serve", "--output", dataset.output], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    server.stdout.once("data", (address) => resolve({ address: String(address).trim(), stop: () => server.kill("SIGTERM") }));
  });
}
