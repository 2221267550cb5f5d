import type { LocalizedText } from "../law/localized-text.ts";
import { type ProblemCode, type ProblemParams, problemMessage } from "./problem-messages.ts";

export type { ProblemCode } from "./problem-messages.ts";

/** A fault in rule data (规则数据错误), with the place where it is and, where there is one, the nearest name that would be right. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: LocalizedText;
  readonly file: string;
  /** Line and column, from 1, where the file is a text. */
  readonly line?: number;
  readonly column?: number;
  /** Where in the document, such as `items[3].versions[0].inForce.until`. */
  readonly path: string;
  /** The nearest known name. */
  readonly nearest?: string;
}

/** One step into a document: a key or an index. */
export type PathStep = string | number;

/** Where in a text a part of a document stands; `key` asks for the key rather than the value. */
export type Locate = (path: readonly PathStep[], part: "key" | "value") => { readonly line: number; readonly column: number } | undefined;

/** A document with the name of its file and, where it was read from a text, the means to find lines in it. */
export interface SourceDocument {
  readonly file: string;
  readonly content: unknown;
  readonly locate?: Locate;
}

/** Makes a problem at a place of a document. */
export function problemAt(
  source: Pick<SourceDocument, "file" | "locate">,
  path: readonly PathStep[],
  code: ProblemCode,
  params: ProblemParams & { readonly nearest?: string | undefined; readonly part?: "key" | "value" } = {},
): Problem {
  const position = source.locate?.(path, params.part ?? "value");
  return {
    code,
    message: problemMessage(code, params),
    file: source.file,
    ...(position ?? {}),
    path: formatPath(path),
    ...(params.nearest === undefined ? {} : { nearest: params.nearest }),
  };
}

/** Writes a path as `items[3].name`; names that are no identifiers are quoted, long ones shortened. */
export function formatPath(path: readonly PathStep[]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_]\w{0,59}$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step.length > 60 ? `${step.slice(0, 60)}…` : step)}]`;
  }
  return text;
}
