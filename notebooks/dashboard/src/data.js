// The counts of the page as typed arrays. How columns are written: ColumnBytes.java; what they mean: the SQL file of each
// table in batch/pipeline/src/main/resources/org/broadsheet/pipeline/dashboard/columns.

/** Day number of articles without a day of publication. */
export const UNDATED = -1000000;
/** Numbers in place of a listed name. */
export const NOBODY = 0;
export const NAMELESS = 1;
export const OTHERS = 2;
/** Number of the first listed name. */
export const FIRST_NAME = 3;
/** Numbers in place of a listed outlet, and that of the first listed one. */
export const UNKNOWN_OUTLET = 0;
export const OTHER_OUTLETS = 1;
export const FIRST_OUTLET = 2;
/** Steps of confidence: 0.05 each. */
export const CONFIDENCE_STEPS = 20;

export const KINDS = ["direct", "mixed", "indirect"];
export const FIGURE_KINDS = ["percent", "money", "count", "quantity", "multiple", "rate", "rank"];
export const BASES = ["metadata", "header", "address", "text", "none"];
export const BOUNDS = ["exactly", "about", "at least", "more than", "at most", "less than", "vaguely"];
export const TYPES = ["person", "organization", "place", "event", "product"];

/** The text of an element that holds Base64 of raw deflate, as bytes. */
export async function inflate(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function inflateJson(base64) {
  return JSON.parse(new TextDecoder().decode(await inflate(base64)));
}

function decodeColumn(bytes, encoding, count) {
  if (encoding === "FRACTION") {
    return new Float64Array(bytes.slice().buffer);
  }
  const values = new Int32Array(count);
  let at = 0;
  let previous = 0;
  for (let i = 0; i < count; i++) {
    let value = 0;
    let shift = 1;
    let byte;
    do {
      byte = bytes[at++];
      value += (byte & 0x7f) * shift;
      shift *= 128;
    } while (byte >= 0x80);
    if (encoding === "DELTA") {
      previous += value % 2 ? -(value + 1) / 2 : value / 2;
      value = previous;
    }
    values[i] = value;
  }
  return values;
}

/** Of rows that belong to articles, the article of each. */
function owners(counts) {
  let total = 0;
  for (const count of counts) total += count;
  const owner = new Int32Array(total);
  let row = 0;
  counts.forEach((count, article) => {
    owner.fill(article, row, row + count);
    row += count;
  });
  return owner;
}

function decodeTables(page, bytes) {
  const tables = {};
  let at = 0;
  for (const [table, columns] of Object.entries(page.tables)) {
    tables[table] = {};
    for (const [name, encoding, count, length] of columns) {
      tables[table][name] = decodeColumn(bytes.subarray(at, at + length), encoding, count);
      at += length;
    }
  }
  return tables;
}

/**
 * Reads the page's data element: of each table its columns, of each list its columns, and
 * `articleOf` a row of quotes, figures or names.
 */
export async function readData(page) {
  const [bytes, lists] = await Promise.all([inflate(page.columns), inflateJson(page.lists)]);
  const tables = decodeTables(page, bytes);
  const { articles } = tables;
  const data = {
    page,
    lists,
    ...tables,
    articleCount: articles.outlet.length,
    quoteCount: tables.quotes.speaker.length,
    figureCount: tables.figures.giver.length,
    articleOf: {
      quotes: owners(articles.quotes),
      figures: owners(articles.figures),
      names: owners(articles.names)
    }
  };
  data.firstDay = articles.day.find((day) => day !== UNDATED);
  data.lastDay = data.firstDay === undefined ? undefined : articles.day[data.articleCount - 1];
  return data;
}

/** What a number in a name column stands for. */
export function nameOf(data, number) {
  if (number >= FIRST_NAME) return data.lists.names.name[number - FIRST_NAME];
  return ["nobody told", "somebody without a name", "others"][number];
}

export function outletOf(data, number) {
  if (number >= FIRST_OUTLET) return data.lists.outlets.outlet[number - FIRST_OUTLET];
  return ["unknown outlet", "other outlets"][number];
}

export function languageOf(data, number) {
  return number ? data.lists.languages.language[number - 1] : "not told";
}

export function unitOf(data, number) {
  return number < 2 ? ["no unit", "other units"][number] : data.lists.units.unit[number - 2];
}

/** The number of a listed name or outlet, or -1. Names that several have stand with their type: "Paris (person)". */
export function findName(data, label) {
  data.nameNumbers ??= new Map(data.lists.names.name.map((_, i) => [nameLabel(data, i + FIRST_NAME), i + FIRST_NAME]));
  return data.nameNumbers.get(label) ?? -1;
}

export function nameLabel(data, number) {
  const { name, type } = data.lists.names;
  if (!data.sharedNames) {
    const seen = new Set();
    data.sharedNames = new Set(name.filter((one) => seen.size === seen.add(one).size));
  }
  const i = number - FIRST_NAME;
  return data.sharedNames.has(name[i]) ? `${name[i]} (${TYPES[type[i]]})` : name[i];
}

export function findOutlet(data, label) {
  if (label === outletOf(data, UNKNOWN_OUTLET)) return UNKNOWN_OUTLET;
  if (label === outletOf(data, OTHER_OUTLETS)) return OTHER_OUTLETS;
  const at = data.lists.outlets.outlet.indexOf(label);
  return at < 0 ? -1 : at + FIRST_OUTLET;
}
