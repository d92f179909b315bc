// What is chosen, in the address and as marks on rows.
import { CONFIDENCE_STEPS, findName, findOutlet } from "./data.js";

/**
 * The choice that an address holds. Dates are ISO days or "", outlet and person their labels or "", confidence the least
 * that counts, copies whether copies count, q the words searched for.
 */
export function fromAddress(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const day = (name) => (/^\d{4}-\d{2}-\d{2}$/.test(given.get(name) ?? "") && !Number.isNaN(Date.parse(given.get(name))) ? given.get(name) : "");
  const confidence = Number(given.get("confidence") ?? 0);
  return {
    from: day("from"),
    to: day("to"),
    outlet: given.get("outlet") ?? "",
    person: given.get("person") ?? "",
    confidence: confidence >= 0 && confidence <= 1 ? Math.round(confidence * CONFIDENCE_STEPS) / CONFIDENCE_STEPS : 0,
    copies: given.get("copies") !== "no",
    quantity: given.get("quantity") ?? "",
    q: given.get("q") ?? ""
  };
}

export function toAddress(choice) {
  const address = new URLSearchParams();
  for (const name of ["from", "to", "outlet", "person", "quantity", "q"]) {
    if (choice[name]) address.set(name, choice[name]);
  }
  if (choice.confidence) address.set("confidence", String(choice.confidence));
  if (!choice.copies) address.set("copies", "no");
  return "#" + address.toString();
}

export function isFiltered(choice) {
  return Boolean(choice.from || choice.to || choice.outlet || choice.person || choice.confidence || !choice.copies);
}

export function dayNumber(iso) {
  return Math.round(Date.parse(iso + "T00:00:00Z") / 86400000);
}

/**
 * The rows that a choice leaves, a byte each, 1 for those that count:
 * - `placed`: articles by date, outlet and copies;
 * - `articles`: those of them that name the person or quote it;
 * - `quotes`: said by the person; `figures`: given by the person; `names`: those of `articles`;
 * - `sayings`: quotes whoever said them, for who is quoted about whom.
 *
 * `person` and `outlet` are numbers, or -1 where none is chosen; `unknown` says what the address asks for and the page
 * does not list.
 */
export function select(data, choice) {
  const person = choice.person ? findName(data, choice.person) : -1;
  const outlet = choice.outlet ? findOutlet(data, choice.outlet) : -1;
  const unknown = [];
  if (choice.person && person < 0) unknown.push(choice.person);
  if (choice.outlet && outlet < 0) unknown.push(choice.outlet);
  const least = Math.round(choice.confidence * CONFIDENCE_STEPS);
  const { day, outlet: outlets, original } = data.articles;
  const from = choice.from ? dayNumber(choice.from) : -Infinity;
  const to = choice.to ? dayNumber(choice.to) : Infinity;
  const dated = Boolean(choice.from || choice.to);
  const placed = new Uint8Array(data.articleCount);
  for (let a = 0; a < placed.length; a++) {
    placed[a] =
      unknown.length === 0 &&
      (outlet < 0 || outlets[a] === outlet) &&
      (choice.copies || original[a] === 0) &&
      (!dated || (day[a] > -1000000 && day[a] >= from && day[a] <= to))
        ? 1
        : 0;
  }
  const rows = (owner, person, confidence, whose) => {
    const chosen = new Uint8Array(owner.length);
    for (let r = 0; r < chosen.length; r++) {
      chosen[r] = placed[owner[r]] && (!confidence || confidence[r] >= least) && (person < 0 || whose[r] === person) ? 1 : 0;
    }
    return chosen;
  };
  const quotes = rows(data.articleOf.quotes, person, data.quotes.confidence, data.quotes.speaker);
  const figures = rows(data.articleOf.figures, person, data.figures.confidence, data.figures.giver);
  const sayings = person < 0 ? quotes : rows(data.articleOf.quotes, -1, data.quotes.confidence);
  const articles = person < 0 ? placed : articlesOf(data, placed, person);
  const names = new Uint8Array(data.names.name.length);
  for (let r = 0; r < names.length; r++) names[r] = articles[data.articleOf.names[r]];
  return { choice, person, outlet, unknown, least, placed, articles, quotes, figures, names, sayings };
}

/** Those of the articles that name somebody, or have a quote or figure of theirs. */
function articlesOf(data, placed, person) {
  const articles = new Uint8Array(placed.length);
  const add = (owner, whose) => {
    for (let r = 0; r < owner.length; r++) if (whose[r] === person) articles[owner[r]] = placed[owner[r]];
  };
  add(data.articleOf.names, data.names.name);
  add(data.articleOf.quotes, data.quotes.speaker);
  add(data.articleOf.figures, data.figures.giver);
  return articles;
}

/** How many of the marks are 1. */
export function sum(marks) {
  let total = 0;
  for (let i = 0; i < marks.length; i++) total += marks[i];
  return total;
}

/** The numbers of the marked rows that pass a test, the newest first. */
export function newest(marks, test = () => true) {
  const rows = [];
  for (let i = marks.length - 1; i >= 0; i--) if (marks[i] && test(i)) rows.push(i);
  return rows;
}

/** Counts marked rows by a number: a Map from the number. */
export function countBy(marks, key) {
  const counts = new Map();
  for (let i = 0; i < marks.length; i++) {
    if (marks[i]) {
      const k = key(i);
      counts.set(k, (counts.get(k) ?? 0) + 1);
    }
  }
  return counts;
}

/** The entries of a Map with the largest values, those with the lower key first among equals. */
export function top(counts, n) {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, n);
}
