/** Addresses a document may link to. */

const SAFE = /^(?:https?:\/\/|mailto:|tel:)[^\s]+$/i;
/** A file beside the page, by its name alone; or a place within the document. */
const BESIDE = /^#?[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The address if its scheme is allowed, else empty: the text then stands without a link. */
export function safeHref(href: string): string {
  const plain = href.trim();
  return SAFE.test(plain) || BESIDE.test(plain) ? plain : "";
}
