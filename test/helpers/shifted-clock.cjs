// Preloaded: this Node believes that it is 500 days later.
const Real = Date;
const SHIFT = 500 * 24 * 60 * 60 * 1000;
globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + SHIFT);
    else super(...given);
  }
  static now() {
    return Real.now() + SHIFT;
  }
};
