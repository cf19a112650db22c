/**
 * What is made of a record, made again only when there is another record: a key
 * asks several times for the same sorted list.
 */
export function remembered<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  let last: { from: From; made: Made } | undefined;
  return (from) => {
    if (last?.from !== from) last = { from, made: make(from) };
    return last.made;
  };
}
