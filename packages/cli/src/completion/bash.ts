import type { OfferedPlace } from "./command-tree.ts";

/** What bash reads: `source <(sluse completion bash)`. */
export function bashScript(places: readonly OfferedPlace[]): string {
  const ways = places.filter(({ way }) => way !== "").map(({ way }) => `"${way}"`);
  return `# sluse completion bash
_sluse() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" way="" tried word commands="" options=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    tried="\${way:+$way }$word"
    case "$tried" in
      ${ways.join("|")}) way="$tried" ;;
    esac
  done
  case "$way $before" in
${choicesOf(places)}
  esac
  case "$way" in
${places.map(({ way, commands, options }) => `    "${way}") commands="${namesOf(commands)}"; options="${namesOf(options)}" ;;`).join("\n")}
  esac
  if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -n "$commands" ]]; then COMPREPLY=($(compgen -W "$commands" -- "$current"))
  else COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _sluse sluse
`;
}

const namesOf = (named: readonly { readonly name: string }[]): string =>
  named.map(({ name }) => name).join(" ");

const choicesOf = (places: readonly OfferedPlace[]): string =>
  places
    .flatMap(({ way, options }) =>
      options
        .filter(({ choices }) => choices.length > 0)
        .map(
          ({ name, choices }) =>
            `    "${way} ${name}") COMPREPLY=($(compgen -W "${choices.join(" ")}" -- "$current")); return ;;`,
        ),
    )
    .join("\n");
