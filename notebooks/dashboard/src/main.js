// The page: its head with what is counted, the choice, the panels and the reader.
import { CONFIDENCE_STEPS, FIRST_NAME, UNDATED, findName, findOutlet, nameLabel, nameOf, outletOf, readData } from "./data.js";
import { day, h, isoDay, link, number, plural } from "./dom.js";
import { fromAddress, isFiltered, newest, select, sum, toAddress } from "./filters.js";
import { panels } from "./panels/index.js";
import { Reader } from "./reader.js";
import { PageSentences, ServedSentences, wordsOf } from "./sentences.js";

/** Quotes that are looked through for the one at the head of the page. */
const LEAD_AMONG = 400;

const page = JSON.parse(document.getElementById("page-data").textContent);
const started = performance.now();
const data = await readData(page);
let tellShown;
const shown = new Promise((resolve) => (tellShown = resolve));
const sentences = page.served ? new ServedSentences() : new PageSentences(page, shown);

let choice = fromAddress(location.hash);

function choose(change) {
  choice = { ...choice, ...change };
  history.pushState(null, "", toAddress(choice));
  show();
}

const reader = new Reader({ data, sentences, choose });

// ---- the head ----------------------------------------------------------------------------------------------------

const headline = h("h1");
const standfirst = h("p", { class: "standfirst" });
const leadQuote = h("figure", { class: "lead-quote", hidden: true });

function showHead(selection) {
  const quotes = sum(selection.quotes);
  const articles = sum(selection.articles);
  const speakers = new Set();
  for (let q = 0; q < selection.quotes.length; q++) {
    if (selection.quotes[q] && data.quotes.speaker[q] >= FIRST_NAME) speakers.add(data.quotes.speaker[q]);
  }
  const { person } = selection;
  const all = isFiltered(choice) ? speakers.size : data.lists.totals.speakers[0];
  const others = isFiltered(choice) && data.lists.totals.names[0] > data.lists.names.name.length;
  headline.textContent =
    person >= 0
      ? `${nameOf(data, person)}, ${plural(quotes, "quote")} in ${plural(articles, "article")}`
      : `${plural(quotes, "quote")} from ${others ? "more than " : ""}${plural(all, "speaker")} in ${plural(articles, "article")}`;
  const outlets = new Set();
  let first = Infinity;
  let last = -Infinity;
  for (let a = 0; a < data.articleCount; a++) {
    if (!selection.articles[a]) continue;
    outlets.add(data.articles.outlet[a]);
    if (data.articles.day[a] !== UNDATED) {
      first = Math.min(first, data.articles.day[a]);
      last = Math.max(last, data.articles.day[a]);
    }
  }
  const when = first > last ? "without dates" : first === last ? `of ${day(first)}` : `from ${day(first)} to ${day(last)}`;
  standfirst.textContent = `${plural(sum(selection.figures), "figure")} and the words of people in ${plural(outlets.size, "outlet")}, ${when}. Every count leads to its sentences.`;
  document.title = `${headline.textContent} · Broadsheet`;
}

/** A sentence to begin with: a direct quote of one to two lines, as sure as there is, then the newest. */
async function showLead(selection) {
  const rows = newest(selection.quotes, (q) => data.quotes.kind[q] === 0 && data.quotes.speaker[q] >= FIRST_NAME).slice(0, LEAD_AMONG);
  let best = null;
  if (rows.length && !sentences.served) {
    for (const sentence of await sentences.get("quotes", await sentences.known("quotes", rows))) {
      const words = wordsOf(sentence);
      const fits = words.length >= 45 && words.length <= 170 && sentence.marks.said.length === 2 ? 1 : 0;
      const worth = fits * 100 + data.quotes.confidence[sentence.row];
      if (!best || worth > best.worth) best = { sentence, words, worth };
    }
  }
  if (selection !== current) return;
  leadQuote.hidden = !best || best.worth < 100;
  if (leadQuote.hidden) return;
  const { sentence, words } = best;
  const on = data.articles.day[sentence.article];
  leadQuote.replaceChildren(
    h("blockquote", {}, `“${words.replace(/[,.]$/, "")}”`),
    h(
      "figcaption",
      {},
      h("b", {}, nameOf(data, data.quotes.speaker[sentence.row])),
      " in ",
      h("cite", {}, link(sentence.url, sentence.title ?? sentence.source)),
      `, ${outletOf(data, data.articles.outlet[sentence.article])}${on === UNDATED ? "" : ", " + day(on)}`
    )
  );
}

// ---- the choice --------------------------------------------------------------------------------------------------

const bounds = data.firstDay === undefined ? {} : { min: isoDay(data.firstDay), max: isoDay(data.lastDay) };
const fields = {
  from: h("input", { type: "date", id: "from", ...bounds }),
  to: h("input", { type: "date", id: "to", ...bounds }),
  outlet: h("input", { type: "text", id: "outlet", list: "outlets", placeholder: "any outlet", autocomplete: "off" }),
  person: h("input", { type: "text", id: "person", list: "names", placeholder: "anybody", autocomplete: "off" }),
  confidence: h("input", { type: "range", id: "confidence", min: 0, max: 1, step: 1 / CONFIDENCE_STEPS }),
  copies: h("input", { type: "checkbox", id: "copies" })
};
const confidenceShown = h("output", { for: "confidence" });
const told = h("p", { class: "told", role: "status" });
const clear = h("button", { type: "button", class: "clear", onclick: () => choose({ from: "", to: "", outlet: "", person: "", confidence: 0, copies: true, q: "" }) }, "Clear all");

function listen() {
  for (const name of ["from", "to"]) fields[name].addEventListener("change", () => choose({ [name]: fields[name].value }));
  for (const name of ["outlet", "person"]) {
    const known = name === "outlet" ? (label) => findOutlet(data, label) >= 0 : (label) => findName(data, label) >= 0;
    fields[name].addEventListener("input", () => {
      const label = fields[name].value.trim();
      if ((label === "" || known(label)) && label !== choice[name]) choose({ [name]: label });
    });
    fields[name].addEventListener("change", () => {
      const label = fields[name].value.trim();
      if (label !== choice[name]) choose({ [name]: label });
    });
  }
  fields.confidence.addEventListener("input", () => (confidenceShown.textContent = shownConfidence(Number(fields.confidence.value))));
  fields.confidence.addEventListener("change", () => choose({ confidence: Number(fields.confidence.value) }));
  fields.copies.addEventListener("change", () => choose({ copies: !fields.copies.checked }));
}

const shownConfidence = (value) => (value ? `${value.toFixed(2)} and above` : "any");

function showChoice(selection) {
  for (const name of ["from", "to", "outlet", "person"]) if (fields[name].value !== choice[name]) fields[name].value = choice[name];
  fields.confidence.value = String(choice.confidence);
  confidenceShown.textContent = shownConfidence(choice.confidence);
  fields.copies.checked = !choice.copies;
  const parts = [];
  if (choice.from || choice.to) {
    const ends = [choice.from && `from ${choice.from}`, choice.to && `to ${choice.to}`].filter(Boolean).join(" ");
    parts.push(`articles ${ends} (those without a date left out)`);
  }
  if (choice.outlet) parts.push(`in ${choice.outlet}`);
  if (choice.person) parts.push(`${choice.person}: their quotes, figures, and the articles that name them`);
  if (choice.confidence) parts.push(`quotes and figures of confidence ${shownConfidence(choice.confidence)}`);
  if (!choice.copies) parts.push("without copies");
  told.textContent = selection.unknown.length
    ? `Nothing is shown: ${selection.unknown.join(" and ")} is not among the names and outlets that this page lists.`
    : parts.length
      ? `Shown: ${parts.join("; ")}.`
      : "";
  clear.hidden = !isFiltered(choice) && !choice.q;
}

// ---- the page ----------------------------------------------------------------------------------------------------

const sections = panels.map((panel) => ({ panel, body: h("div", { class: "panel-body" }) }));

function build() {
  document.getElementById("page").replaceChildren(
    h("a", { class: "skip", href: "#quoted-heading", onclick: (event) => { event.preventDefault(); document.getElementById("quoted-heading").focus(); } }, "Skip to the charts"),
    h(
      "header",
      { class: "masthead" },
      h(
        "div",
        { class: "nameplate" },
        h("p", { class: "brand" }, "Broadsheet"),
        h("p", { class: "edition" }, `Snapshot ${page.snapshot.number} · ${day(Math.floor(Date.parse(page.snapshot.published_at) / 86400000))}`)
      ),
      h("div", { class: "top" }, h("div", { class: "summary" }, headline, standfirst), leadQuote)
    ),
    h(
      "form",
      { class: "choice", role: "search", "aria-label": "What is shown", onsubmit: (event) => event.preventDefault() },
      h("p", {}, h("label", { for: "from" }, "From"), fields.from),
      h("p", {}, h("label", { for: "to" }, "To"), fields.to),
      h("p", {}, h("label", { for: "outlet" }, "Outlet"), fields.outlet),
      h("p", {}, h("label", { for: "person" }, "Person or body"), fields.person),
      h("p", {}, h("label", { for: "confidence" }, "Confidence "), confidenceShown, fields.confidence),
      h("p", { class: "check" }, fields.copies, h("label", { for: "copies" }, "without copies")),
      clear,
      told,
      h("datalist", { id: "outlets" }),
      h("datalist", { id: "names" })
    ),
    h(
      "div",
      { class: "columns" },
      h(
        "main",
        {},
        sections.map(({ panel, body }) =>
          h("section", { id: panel.id, class: "panel", "aria-labelledby": `${panel.id}-heading` }, h("h2", { id: `${panel.id}-heading`, tabindex: "-1" }, panel.title), body)
        )
      ),
      reader.element
    ),
    h("footer", {}, h("p", { class: "held" }), h("p", {}, "Counts are of all rows of the snapshot. Made by Broadsheet; the sentences are their publishers’."))
  );
}

let current;

function show() {
  const selection = (current = select(data, choice));
  const context = { data, selection, sentences, choose, read: (request) => reader.read(request) };
  showHead(selection);
  showChoice(selection);
  for (const { panel, body } of sections) body.replaceChildren(panel.draw(context));
  reader.element.classList.remove("open");
  document.body.classList.remove("reading");
  reader.update(selection);
  showLead(selection);
}

build();
listen();
show();
window.addEventListener("popstate", () => {
  choice = fromAddress(location.hash);
  show();
});
requestAnimationFrame(() =>
  setTimeout(() => {
    document.documentElement.dataset.shown = String(Math.round(performance.now() - started));
    tellShown();
  })
);
await shown;
const offer = (id, labels) => document.getElementById(id).append(...labels.map((label) => h("option", { value: label })));
offer("outlets", data.lists.outlets.outlet);
offer("names", data.lists.names.name.map((_, i) => nameLabel(data, i + FIRST_NAME)));

await sentences.ready;
document.querySelector(".held").textContent = page.served
  ? "Sentences are read from the dataset as they are asked for."
  : `On this page are the sentences of ${number(sentences.articles.size)} of ${plural(data.articleCount, "article")}: the most carried, then the newest.`;
document.documentElement.dataset.ready = "yes";
