import { writeFile } from "node:fs/promises";
import { assess, checkCaseFile } from "../assessment/assess.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import { type NextQuestions, nextQuestions, type OpenQuestion } from "../explanation/next-questions.ts";
import { renderAssessment } from "../report/render-assessment.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { readAnswer } from "./interview-answer.ts";
import { INTERVIEW_WORDS, type InterviewWord, promptFor } from "./interview-words.ts";
import { loadRulesOrComplain } from "./load-rules.ts";
import { describeFault, readCaseFile } from "./read-case-file.ts";

/**
 * `cailiang interview <item> [case.json]`: asks in the terminal, the best question first, until the penalty is settled; prints the assessment
 * and, with `--save`, writes the case file.
 */
export async function interviewCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [item, file, ...others] = line.positionals;
  if (item === undefined || others.length > 0) return misused(io, "`interview` takes the id of an item and, at most, a case file to begin with");
  const rulebook = await loadRulesOrComplain(line.rules ?? io.ownRules, line, io);
  if (!rulebook) return 1;
  const begun = file === undefined ? {} : await readCaseFile(file, line, io);
  if (begun === undefined) return 1;
  const say = (key: InterviewWord): string => INTERVIEW_WORDS[key][line.language];
  const given = { facts: {}, ...(typeof begun === "object" ? begun : {}), item, ...(line.asOf === undefined ? {} : { asOf: line.asOf }) };
  const start = await dated(given, line, io, say);
  const faults = checkCaseFile(rulebook, start);
  for (const fault of faults) io.complain(`${file ?? item}: ${describeFault(fault, line)}\n`);
  if (faults.length > 0) return 1;
  io.write(`${say("how")}\n`);
  const caseFile = await askOn(rulebook, start as CaseFile, line, io);
  if (line.save !== undefined) await writeFile(line.save, `${JSON.stringify(caseFile, null, 2)}\n`);
  io.write(line.json ? `${JSON.stringify(caseFile, null, 2)}\n` : `\n${renderAssessment(rulebook, assess(rulebook, caseFile), { language: line.language })}`);
  return 0;
}

// The clock is never read, so that the date is asked for as well.
async function dated(given: object, { language }: CommandLine, io: CommandIo, say: (key: InterviewWord) => string): Promise<object> {
  if ("asOf" in given) return given;
  const asOf = await io.ask(`${say("asOf")}${language === "zh" ? "：" : ": "}`);
  return asOf === null ? given : { ...given, asOf: asOf.trim() };
}

async function askOn(rulebook: Rulebook, start: CaseFile, line: CommandLine, io: CommandIo): Promise<CaseFile> {
  let caseFile = start;
  for (let next = openOf(nextQuestions(rulebook, caseFile)); next; next = openOf(nextQuestions(rulebook, caseFile))) {
    const answered = await askFor(rulebook, caseFile, next, line, io);
    if (!answered) return caseFile;
    caseFile = answered;
  }
  return caseFile;
}

// What was asked already is not asked again.
function openOf({ questions }: NextQuestions): OpenQuestion | undefined {
  return questions.find(({ unknown }) => unknown === "not-asked");
}

// The case with the answer; `null` where the person has had enough.
async function askFor(rulebook: Rulebook, caseFile: CaseFile, question: OpenQuestion, line: CommandLine, io: CommandIo): Promise<CaseFile | null> {
  const definition = rulebook.vocabulary.facts.get(question.fact)?.definition;
  if (!definition) return null;
  for (;;) {
    const typed = await io.ask(promptFor(definition, line.language));
    const answer = typed === null ? "stop" : readAnswer(definition, typed);
    if (answer === "stop") return null;
    if (answer === "again") {
      io.complain(`${INTERVIEW_WORDS.again[line.language]}\n`);
      continue;
    }
    const next: CaseFile = { ...caseFile, facts: { ...caseFile.facts, [question.fact]: answer.value } };
    const faults = checkCaseFile(rulebook, next);
    if (faults.length === 0) return next;
    for (const fault of faults) io.complain(`${describeFault(fault, line)}\n`);
  }
}
