// Elements. Text becomes a text node, never markup; nothing here or elsewhere sets innerHTML.

/** An element with properties (`on…` are listeners, others attributes; null and false are left out) and children. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const numbers = new Intl.NumberFormat("en");
const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

export const number = (value) => numbers.format(value);
export const shortNumber = (value, from = 1e4) => (Math.abs(value) < from ? numbers.format(value) : compact.format(value));
export const plural = (count, one, many = one + "s") => `${number(count)} ${count === 1 ? one : many}`;
export const percent = (part, whole) => {
  if (!whole) return "0%";
  const share = (100 * part) / whole;
  if (share > 0 && share < 1) return "under 1%";
  if (share > 99 && share < 100) return "over 99%";
  return `${Math.round(share)}%`;
};
/** A day number since 1970 as people write it. */
export const day = (value) => days.format(new Date(value * 86400000));
export const isoDay = (value) => new Date(value * 86400000).toISOString().slice(0, 10);

/** A link to an article; only addresses of the web are links. */
export function link(url, text) {
  return /^https?:\/\//i.test(url) ? h("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank" }, text) : text;
}

/** Offers a text for download. */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = h("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
