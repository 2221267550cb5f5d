import type { FactValueInput } from "../conditions/read-facts.ts";
import type { AppliedRule } from "../explanation/applied-rules.ts";
import type { Lack } from "../explanation/lacking.ts";
import type { AnswerGroup, NextQuestions } from "../explanation/next-questions.ts";
import type { Completion, PossibleFine, PossibleOutcomes } from "../explanation/possible-outcomes.ts";
import type { OutcomeChanges, WishedOutcome } from "../explanation/what-would-change.ts";
import type { ToldFact, Why } from "../explanation/why.ts";
import type { WhyNot, WhyNotTarget } from "../explanation/why-not.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { answerPhrase, NEEDLESS_WORDS, RULE_STATUS_WORDS, STILL_POSSIBLE_WORDS, WHY_NOT_WORDS } from "./answer-words.ts";
import { comparisonText } from "./explain-points.ts";
import { formatFacts, formatValue } from "./format-fact.ts";
import { formatYuanRange } from "./format-range.ts";
import { type Outline, type Point, type Section, writeOutline } from "./outline.ts";
import type { RenderExplanationOptions } from "./render-explanation.ts";
import { DISPOSITION_WORDS, UNKNOWN_WORDS } from "./words.ts";
import { type Writer, writerFor } from "./writer.ts";

interface Pen extends Writer {
  readonly rulebook: Rulebook;
  readonly phrase: (key: Parameters<typeof answerPhrase>[0]) => string;
  readonly told: (facts: Completion) => string;
}

function penFor(rulebook: Rulebook, { language }: RenderExplanationOptions): Pen {
  const writer = writerFor(rulebook, language);
  return { ...writer, rulebook, phrase: (key) => writer.text(answerPhrase(key)), told: (facts) => formatFacts(rulebook, facts, language) };
}

function write(title: string, sections: readonly Section[], { format = "text" }: RenderExplanationOptions, head: readonly string[] = []): string {
  return writeOutline({ title, head, sections } satisfies Outline, format);
}

/** What can still come out of a case, as plain text, Markdown or HTML. */
export function renderPossibleOutcomes(rulebook: Rulebook, outcomes: PossibleOutcomes, options: RenderExplanationOptions): string {
  const pen = penFor(rulebook, options);
  const { phrase, text } = pen;
  const point = (label: string, { status, witness }: { readonly status: "certain" | "possible"; readonly witness: Completion | null }): Point => ({
    text: `${phrase(status)}${pen.say("colon")}${label}`,
    ...(status === "possible" ? { points: [witnessPoint(pen, phrase("suchAs"), witness)] } : {}),
  });
  const fines = Object.entries(outcomes.fines).flatMap(([disposition, fine]) =>
    fine ? [finePoint(pen, text(DISPOSITION_WORDS[disposition as keyof typeof DISPOSITION_WORDS]), fine)] : [],
  );
  const sections: readonly Section[] = [
    {
      title: phrase("dispositions"),
      points: [
        ...outcomes.dispositions.map((one) => point(text(DISPOSITION_WORDS[one.disposition]), one)),
        ...(outcomes.withheld ? [point(phrase("withheld"), outcomes.withheld)] : []),
      ],
    },
    ...(outcomes.tiers.length === 0 ? [] : [{ title: phrase("tiers"), points: outcomes.tiers.map((one) => point(one.tier, one)) }]),
    ...(outcomes.fine ? [{ title: phrase("fine"), points: [...fines, finePoint(pen, phrase("allFines"), outcomes.fine)] }] : []),
  ];
  return write(phrase("outcomes"), sections, options, [phrase(outcomes.exact ? "exact" : "tooWide")]);
}

function finePoint({ phrase, say, language, ...pen }: Pen, label: string, { range, least, most }: PossibleFine): Point {
  return {
    text: `${label}${say("colon")}${formatYuanRange(range, language)}`,
    points: [witnessPoint({ ...pen, phrase, say, language }, phrase("least"), least), witnessPoint({ ...pen, phrase, say, language }, phrase("most"), most)],
  };
}

function witnessPoint({ phrase, say, told }: Pen, label: string, witness: Completion | null): Point {
  if (!witness) return { text: phrase("noCase") };
  return { text: `${label}${say("colon")}${Object.keys(witness).length === 0 ? say("none") : told(witness)}` };
}

/** Why a case comes out as it does, as plain text, Markdown or HTML. */
export function renderWhy(rulebook: Rulebook, why: Why, options: RenderExplanationOptions): string {
  const pen = penFor(rulebook, options);
  const { phrase } = pen;
  if (why.status === "not-told") return write(phrase("why"), [], options, [phrase("notTold")]);
  if (why.status === "open") return write(phrase("why"), [{ title: phrase("open"), points: why.between.map((facts) => ({ text: pen.told(facts) })) }], options);
  const facts = (told: readonly ToldFact[]): readonly Point[] =>
    told.map(({ fact, value, bySilence }) => ({ text: `${pen.told({ [fact]: value })}${bySilence ? ` (${phrase("silent")})` : ""}` }));
  const sections: readonly Section[] = [
    { title: phrase("because"), points: facts(why.because) },
    { title: phrase("rules"), points: why.rules.map((rule) => rulePoint(pen, rule)) },
    { title: phrase("regardless"), points: facts(why.regardlessOf) },
  ];
  return write(phrase("why"), sections, options, why.minimal ? [] : [phrase("mayNotBeLeast")]);
}

function rulePoint({ text, cite }: Pen, { label, id, citations }: Pick<AppliedRule, "label" | "id" | "citations">): Point {
  return { text: `${text(label)} (${id})${cite(citations)}` };
}

/** Why a case does not come to something, as plain text, Markdown or HTML. */
export function renderWhyNot(rulebook: Rulebook, target: WhyNotTarget, whyNot: WhyNot, options: RenderExplanationOptions): string {
  const pen = penFor(rulebook, options);
  const { phrase, text, cite, say } = pen;
  const sections = whyNot.rules.map(
    ({ label, id, status, citations, lacking, beatenBy }): Section => ({
      title: `${text(RULE_STATUS_WORDS[status])}${say("colon")}${text(label)} (${id})${cite(citations)}`,
      points: [
        ...lacking.map((lack): Point => ({ text: `${phrase("lacks")}${say("colon")}${lackText(pen, lack)}` })),
        ...(beatenBy.length === 0 ? [] : [{ text: phrase("beatenBy"), points: beatenBy.map((rule) => rulePoint(pen, rule)) }]),
      ],
    }),
  );
  const head = [text(WHY_NOT_WORDS[whyNot.status]), ...(whyNot.rules.length === 0 ? [phrase("noRule")] : [])];
  return write(`${phrase("whyNot")} ${nameOfTarget(pen, target)}`, sections, options, head);
}

function lackText(pen: Pen, lack: Lack): string {
  const { distance } = lack;
  const far = distance === null ? "" : `${pen.say("semicolon")}${pen.phrase("farOff")} ${distance}`;
  return `${comparisonText(pen.rulebook, pen, lack)}${far}`;
}

function nameOfTarget({ text, phrase, say }: Pen, target: WhyNotTarget | WishedOutcome): string {
  if ("disposition" in target) return text(DISPOSITION_WORDS[target.disposition]);
  return "tier" in target ? target.tier : `${phrase("fine")} ≤ ${target.fineAtMost}${say("none") === "无" ? " 元" : " yuan"}`;
}

/** What would change the outcome, as plain text, Markdown or HTML. */
export function renderOutcomeChanges(rulebook: Rulebook, wished: WishedOutcome, found: OutcomeChanges, options: RenderExplanationOptions): string {
  const pen = penFor(rulebook, options);
  const { phrase, text, say, told } = pen;
  const sections = found.changes.map(({ facts, given, stillPossible, rules }, index): Section => {
    const provided = Object.fromEntries(given.map(({ fact, value }) => [fact, value]));
    return {
      title: `${index + 1}${say("colon")}${text(STILL_POSSIBLE_WORDS[stillPossible])}`,
      points: [
        ...facts.map(({ fact, label, from, to }): Point => ({ text: `${text(label)}${say("colon")}${shown(pen, fact, from)} → ${shown(pen, fact, to)}` })),
        ...(given.length === 0 ? [] : [{ text: `${phrase("provided")}${say("colon")}${told(provided)}` }]),
        ...(rules.length === 0 ? [] : [{ text: phrase("thenHolds"), points: rules.map((rule) => rulePoint(pen, rule)) }]),
      ],
    };
  });
  const none = found.changes.length === 0 && !found.reached ? [phrase(found.exact ? "noChange" : "notTold")] : [];
  const head = [...(found.reached ? [phrase("reached")] : []), ...none, ...(found.changes.length === 0 ? [] : [phrase("cost")])];
  return write(`${phrase("change")} ${nameOfTarget(pen, wished)}`, sections, options, head);
}

function shown({ rulebook, say, language }: Pen, fact: string, value: FactValueInput | null): string {
  const definition = rulebook.vocabulary.facts.get(fact)?.definition;
  return value === null || !definition ? say("unknown") : formatValue(definition, value, language);
}

/** What to ask next, as plain text, Markdown or HTML. */
export function renderNextQuestions(rulebook: Rulebook, { questions, needless }: NextQuestions, options: RenderExplanationOptions): string {
  const pen = penFor(rulebook, options);
  const { phrase, text, say } = pen;
  const points = questions.map(({ fact, ask, label, groups, unknown }): Point => {
    const why = unknown === "not-asked" ? "" : `${say("semicolon")}${text(UNKNOWN_WORDS[unknown])}`;
    return {
      text: `${text(ask ?? label)} (${fact})${why}`,
      points: groups.map((group) => ({
        text: `${phrase("answers")}${say("colon")}${groupText(pen, fact, group)}${group.settles ? ` → ${phrase("settles")}` : ""}`,
      })),
    };
  });
  return write(
    phrase("questions"),
    [
      ...(points.length === 0 ? [] : [{ title: phrase("questions"), points }]),
      ...(needless.length === 0
        ? []
        : [
            {
              title: phrase("needless"),
              points: needless.map(({ label, because }): Point => ({ text: `${text(label)}${say("colon")}${text(NEEDLESS_WORDS[because])}` })),
            },
          ]),
    ],
    options,
    questions.length === 0 ? [phrase("nothingToAsk")] : [],
  );
}

function groupText(pen: Pen, fact: string, { answers }: AnswerGroup): string {
  if ("oneOf" in answers) return pen.list(answers.oneOf.map((one) => shown(pen, fact, one)));
  const { from, to } = answers;
  const end = (value: FactValueInput | null): string => (value === null ? "…" : shown(pen, fact, value));
  return JSON.stringify(from) === JSON.stringify(to) ? end(from) : `${end(from)} – ${end(to)}`;
}
