// Property tests draw the same cases in every run, so that a run can be repeated; another seed looks elsewhere:
// PROPERTY_SEED=$RANDOM npm test
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20261122) });
