/** How the command line tool is used. */
export const HELP = `cailiang — 行政处罚裁量评估与法制审核 / assessment and legal review of administrative penalties

  cailiang assess <case.json> [--rules DIR] [--as-of YYYY-MM-DD] [--lang zh|en] [--json]
      评估一个案件；列有 acts 的，评估竞合与并罚 / assess a case; one that lists \`acts\` may have several items, acts and parties
  cailiang review <case.json> [--rules DIR] [--as-of YYYY-MM-DD] [--lang zh|en] [--json]
      法制审核：将案卷中的 draftDecision（处罚决定草案）与评估对照，逐项形成审核意见
      / legal review: compare the draft decision in the case file with the assessment, head by head, and form an opinion
  cailiang deadlines <case.json> [--rules DIR] [--as-of YYYY-MM-DD] [--lang zh|en] [--json]
      列出案件的期限，先到期的在前 / list the time limits of a case, the next one due first
  cailiang explain <case.json> [--format text|markdown|html|json] [--rules DIR] [--as-of YYYY-MM-DD] [--lang zh|en]
      逐步说明评估的理由：每一步所依据的条文、事实和计算 / explain an assessment step by step: its provisions, facts and arithmetic
  cailiang verify-explanation <explanation.json> <case.json> [--rules DIR] [--as-of YYYY-MM-DD] [--lang zh|en] [--json]
      以另一套独立的程序核对说明，有出入时退出码为 1
      / check an explanation by a second program that shares no code with the first, exit code 1 where anything in it departs
  cailiang outcomes <case.json> [--format text|markdown|html|json] [--rules DIR] [--as-of YYYY-MM-DD] [--lang zh|en]
      事实不全时，恰好还有哪些可能的结果，下一步问什么 / with facts unknown, exactly what can still come out, and what to ask next
  cailiang why <case.json> [--not DISPOSITION | --to DISPOSITION] [--format text|markdown|html|json] [--rules DIR] [--as-of YYYY-MM-DD] [--lang zh|en]
      哪些事实足以得出这个结果；--not 为什么不是某一档次；--to 当事人还能怎样依法改变结果
      / which facts suffice for the outcome; --not why it is not a disposition; --to what the party can still lawfully change
  cailiang interview <item> [case.json] [--save FILE] [--rules DIR] [--as-of YYYY-MM-DD] [--lang zh|en] [--json]
      在终端逐项询问，直到处罚结果确定；--save 写出案卷 / ask in the terminal until the penalty is settled; --save writes the case file
  cailiang check [DIR] [--lang zh|en] [--json]
      检查规则文件夹，有问题时退出码为 1 / print the problems of a rule folder, exit code 1 if there are any
  cailiang catalog [DIR] [--domain D] [--level L] [--function F] [--text T] [--format text|markdown|csv|json] [--as-of YYYY-MM-DD] [--lang zh|en]
      执法事项目录：按领域、层级、职能、文字筛选 / the items of a rule folder, by field, level of government, function and text
  cailiang verify [DIR] [--laws DIR] [--as-of YYYY-MM-DD] [--lang zh|en] [--json]
      证明规则：空白、重叠、永远轮不到的条款、超出法定幅度、情节重而罚得轻、失效的引用等，每项附一个可以重放的案件；有错误时退出码为 1
      / prove the rules: holes, overlaps, dead clauses, ranges outside the statute, graver facts that cost less, stale citations …, each with a case
      that \`assess\` replays; exit code 1 if there are errors
      --laws 法律文本文件夹（Markdown，第…条）：将规则中的数字与所引条文逐一核对 / a folder of statute texts in Markdown, with which the figures are compared
  cailiang test [DIR] [--suggest | --mutate [--limit N]] [--lang zh|en] [--json]
      运行规则旁的案例（kind: cases）并统计覆盖，有未通过的，退出码为 1；--suggest 写出界限上缺少的案例；--mutate 逐一改动规则，列出没有案例能发现的改动
      / run the cases beside the rules (kind: cases) and count what they cover, exit code 1 where one fails; --suggest writes the missing
      cases at boundaries; --mutate changes the rules one at a time and lists the changes that no case notices
  cailiang diff OLD NEW [--cases FILE] [--as-of YYYY-MM-DD] [--lang zh|en] [--json]
      比较两个规则文件夹：哪些事实下结果变轻、变重、新增或者取消，每项附一个案件；--cases（JSON 列表或者每行一个案卷）列出涉及的案件；
      没有变化时退出码为 0，有变化时为 1，不能比较时为 2
      / compare two rule folders: the facts under which outcomes become lighter, heavier, new or gone, each with a case; --cases (a JSON list, or a case
      file on each line) lists the cases touched; exit code 0 where nothing changes, 1 where something does, 2 where they cannot be compared
  cailiang export [DIR]
      将规则库输出为一个 JSON 文件 / print the linked rulebook as one JSON document

  --rules DIR   规则文件夹，默认为随附的规则 / rule folder, by default the rules that come with the library
  --as-of       评估日期，默认取案卷的 asOf 或者决定日期 / date to assess for, by default the case's own
  --limit       --mutate 最多试多少处，默认 500 / how many changes --mutate tries at most, 500 by default
  --lang        语言，默认 zh / language, zh by default
`;
