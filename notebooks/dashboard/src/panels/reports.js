// What the articles that report one thing have in common.
import { UNDATED, UNKNOWN_OUTLET, outletOf } from "../data.js";

/** When an article was printed, in minutes since 1970; its day's start where no moment is told, null without a day. */
export function printed(data, a) {
  const { day: days, minute } = data.articles;
  if (days[a] === UNDATED) return null;
  const m = minute[a];
  return days[a] * 1440 + (m === 0 ? 0 : m % 2 ? (m - 1) / 2 : -m / 2);
}

/**
 * Of some articles, given by their rows:
 * - `articles`: the rows, the earliest first, those without a day last
 * - `outlets`: numbers of the outlets that have one which is no copy, in that order; unknown ones count as one
 * - `copies`: how many are copies
 * - `first`: day of the earliest, or UNDATED; `firstIn`: its outlet's name, or null where two are as early or it is unknown
 */
export function reports(data, rows) {
  const articles = [...rows].sort((x, y) => (printed(data, x) ?? Infinity) - (printed(data, y) ?? Infinity) || x - y);
  const own = articles.filter((a) => !data.articles.original[a]);
  const outlets = [...new Set(own.map((a) => data.articles.outlet[a]))];
  const at = own.length ? printed(data, own[0]) : null;
  const earliest = new Set(own.filter((a) => printed(data, a) === at).map((a) => data.articles.outlet[a]));
  const alone = at !== null && earliest.size === 1 && !earliest.has(UNKNOWN_OUTLET);
  return {
    articles,
    outlets,
    copies: articles.length - own.length,
    first: articles.length ? data.articles.day[articles[0]] : UNDATED,
    firstIn: alone ? outletOf(data, data.articles.outlet[own[0]]) : null
  };
}
