import type { OfferedOption, OfferedPlace } from "./command-tree.ts";

/** What fish reads: `sluse completion fish | source`. */
export function fishScript(places: readonly OfferedPlace[]): string {
  const ways = places.filter(({ way }) => way !== "").map(({ way }) => quoted(way));
  const lines = places.flatMap(({ way, commands, options }) => {
    const here = `complete -c sluse -n ${quoted(`__sluse_at ${quoted(way)}`)}`;
    return [
      ...(commands.length > 0 ? [`${here} -f`] : []),
      ...commands.map(({ name, description }) => `${here} -a ${name} -d ${quoted(description)}`),
      ...options.map((option) => `${here} ${optionOf(option)}`),
    ];
  });
  return `# sluse completion fish
function __sluse_at
  set -l way
  for word in (commandline -opc)[2..-1]
    switch (string join -- ' ' $way $word)
      case ${ways.join(" ")}
        set way (string join -- ' ' $way $word)
    end
  end
  test "$way" = "$argv[1]"
end
${lines.join("\n")}
`;
}

function optionOf({ name, description, choices, takesValue }: OfferedOption): string {
  const values = choices.length > 0 ? ` -x -a ${quoted(choices.join(" "))}` : takesValue ? " -r" : "";
  return `-l ${name.replace(/^--/u, "")}${values} -d ${quoted(description)}`;
}

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`;
