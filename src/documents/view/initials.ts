/** People by their initials, as action notes name them. */
import type { PersonRef } from "../../domain/minutes.ts";
import { initialsOf, partsOfName } from "../../domain/names.ts";
import type { Person } from "../../domain/people.ts";

export interface Known {
  name: string;
  initials?: string;
  post?: string;
}

/** The initials, where no other of `among` shares them; else the whole name. */
export function shortName(person: Known, among: readonly Known[]): string {
  const own = initialsOf(person);
  const shared = among.some((other) => other.name !== person.name && initialsOf(other) === own);
  return own === "" || shared ? person.name : own;
}

/** Names people of the minutes by their initials. */
export const initialsAmong = (people: readonly Person[]) => (ref: PersonRef): string => {
  const known = people.find((p) => (ref.member === undefined ? p.name === ref.name : p.member === ref.member));
  return known ? shortName(known, people) : ref.name;
};

const BETWEEN = /\s*(?:[,;/&]|\band\b)\s*/;

/**
 * Who presents, by initials: "P Larch, Director of Education" of a member is
 * "PL". A part that is nobody's name, and not the post of one just named,
 * stays as it stands.
 */
export function presenterInitials(presenter: string, among: readonly Known[]): string {
  let last: Known | undefined;
  const parts = presenter.split(BETWEEN).filter((part) => part !== "").flatMap((part) => {
    const named = among.find((p) => partsOfName(p.name) === partsOfName(part));
    if (named) {
      last = named;
      return [shortName(named, among)];
    }
    return last?.post !== undefined && partsOfName(last.post) === partsOfName(part) ? [] : [part];
  });
  return last === undefined ? presenter : parts.join(", ");
}
