import type { LinkedBenchmark } from "../../rulebook/rulebook.ts";
import type { OpenCase } from "../open-case.ts";
import { cutByCoefficients } from "./coefficient-sum.ts";
import type { MethodOutcome, NarrowedDisposition } from "./cut.ts";
import { cutByLevels } from "./level-grid.ts";
import { cutByPercentages } from "./percentage-sum.ts";
import { cutByPortion } from "./portion.ts";
import { cutByRegistered } from "./registered.ts";
import { cutByTier } from "./tiers.ts";

/** What a benchmark comes to by its own method. */
export function methodOutcome(opened: OpenCase, linked: LinkedBenchmark, disposition: NarrowedDisposition): MethodOutcome {
  const { rule } = linked;
  switch (rule.method) {
    case "portion":
      return cutByPortion(opened, linked, rule, disposition);
    case "tiers":
      return cutByTier(opened, linked, rule, disposition);
    case "percentage-sum":
      return cutByPercentages(opened, linked, rule, disposition);
    case "coefficient-sum":
      return cutByCoefficients(opened, linked, rule, disposition);
    case "level-grid":
      return cutByLevels(opened, linked, rule, disposition);
    default:
      return cutByRegistered(opened, linked, rule, disposition);
  }
}
