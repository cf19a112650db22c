/**
 * Holds a schema to its domain type while compiling: `held<Known<Schema>, Domain>()`
 * compiles only where each can stand for the other, unknown fields aside.
 */
export type Known<T> = T extends readonly (infer U)[]
  ? Known<U>[]
  : T extends object
    ? { [K in keyof T as string extends K ? never : K]: Known<T[K]> }
    : T;

/** Whether two types are the same to the letter: assignability alone would overlook an optional field. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Does nothing when run; the argument can only be given where the types agree. */
export function held<S, D>(..._agree: Same<Known<S>, Known<D>> extends true ? [] : [never]): void {}
