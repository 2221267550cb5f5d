import type { CircumstanceEffect, Disposition, Force, Standing } from "../law/disposition.ts";

/** What a circumstance that holds asks for, as a combination method sees it. */
export interface Call {
  /** The id of the circumstance. */
  readonly id: string;
  /** What it leads to, without the waivers, which stay open whatever the method. */
  readonly effects: readonly CircumstanceEffect[];
  readonly force: Force;
  readonly standing: Standing;
  /** Its weight, signed, at most six decimals; `null` where the rules give it none. */
  readonly weight: number | null;
}

/**
 * A combination method of the host's own, which a policy names by its id; the id has a `/`, such as `acme/points`.
 *
 * `combine` gives every disposition that these circumstances leave to the authority when exactly they hold. It has to be pure and
 * is called for many selections of circumstances where some are uncertain, each in the order of ids. It is not asked where a
 * mandatory waiver settles the case, and discretionary waivers are open beside what it gives. Where it throws, or gives anything
 * but dispositions, every disposition is taken to be open and a finding says so.
 */
export interface CombinationMethod {
  readonly id: string;
  /** `parameters` are those of the policy that names the method, as they stand in the rules. */
  combine(calls: readonly Call[], parameters: unknown): readonly Disposition[];
}

/** A sum between two ends, in yuan. */
export interface SumRange {
  readonly min: number;
  readonly max: number;
}

/** What a benchmark method is told of a case. */
export interface MethodInput {
  /** The parameters of the benchmark that names the method, as they stand in the rules. */
  readonly parameters: unknown;
  /** The range of the statute, in yuan, both ends included; where it states no minimum the benchmark's policy says what stands for it. */
  readonly statutory: SumRange;
  /** The disposition that the range is for. */
  readonly disposition: "lighter" | "ordinary" | "heavier";
  /** The facts that the benchmark names, by their ids: money in yuan, dates as YYYY-MM-DD, enumerations by the id of the value. */
  readonly facts: Readonly<Record<string, number | string | boolean | readonly string[]>>;
}

/**
 * A benchmark method of the host's own, which a benchmark names by its id; the id has a `/`, such as `acme/two-way`.
 *
 * It is asked only where all its facts are known. Where it throws, gives no range of whole fen, or leaves the statute, it is not
 * followed, and a finding says so.
 */
export interface BenchmarkMethod {
  readonly id: string;
  /** What is wrong with the parameters; nothing where they are right. Asked once, when the rules are linked. */
  check?(parameters: unknown): readonly string[];
  /** The range, or with equal ends the point, that the method comes to. It has to be pure. */
  narrow(input: MethodInput): SumRange;
}

/** What a host adds to the rules when it links them. The hash of a rulebook does not cover it. */
export interface RulebookOptions {
  /** Combination methods beside those that are built in. */
  readonly policies?: readonly CombinationMethod[];
  /** Benchmark methods beside those that are built in. */
  readonly methods?: readonly BenchmarkMethod[];
}

/**
 * The methods of a host by their ids.
 *
 * @throws {TypeError} where two have the same id, or one has that of a built-in method.
 */
export function methodsById<Method extends { readonly id: string }>(
  methods: readonly Method[] = [],
  builtIn: readonly string[] = [],
): ReadonlyMap<string, Method> {
  const byId = new Map<string, Method>();
  for (const method of methods) {
    if (byId.has(method.id) || builtIn.includes(method.id)) throw new TypeError(`method "${method.id}" is there already`);
    byId.set(method.id, method);
  }
  return byId;
}
