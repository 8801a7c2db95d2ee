// A table of what was measured, with the goals and another finder beside it.

const KB = 1024;

// TSML UI 1.8 over 100,000 meetings of the same shape, on a processor that was not slowed down: 22 s until it can be
// used, 14.6 MB of data and 0.2 MB of script compressed, filters of 0.8 to 2.5 s that load nothing more.
const TSML = { first: ["15 155", "22 000"], filter: ["0", "850-2540"] };

// `results`: by name of the step, what each run measured.
export function table(results) {
  const rows = [...results].map(([name, runs]) => row(name, runs));
  const head = ["step", "KB", "goal", "TSML UI", "files", "ms (least, most)", "goal", "TSML UI", "shown"];
  const all = [head, head.map(() => "---"), ...rows];
  return all.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function row(name, runs) {
  const { goal, files, found } = runs[0];
  const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  const bytes = median(runs.map((run) => run.bytes).sort((a, b) => a - b));
  const time = [median(times), times[0], times.at(-1)].map(Math.round);
  const first = name === "first view";
  const [kb, ms] = first ? TSML.first : name.includes("...") ? TSML.filter : ["", ""];
  return [
    name,
    mark(bytes / KB, goal.kb, 1),
    goal.kb ?? "",
    kb,
    files,
    `${mark(time[0], goal.ms, 0)} (${time[1]}, ${time[2]})`,
    goal.ms ?? "",
    ms,
    found,
  ];
}

// A figure; one that misses its goal stands out.
function mark(figure, goal, digits) {
  const text = figure.toFixed(digits);
  return goal !== undefined && figure > goal ? `**${text}**` : text;
}

const median = (sorted) => sorted[Math.floor(sorted.length / 2)];
