import type { OfferedPlace } from "./command-tree.ts";

/** What zsh reads: `source <(sluse completion zsh)`, or as `_sluse` in a folder of its `fpath`. */
export function zshScript(places: readonly OfferedPlace[]): string {
  const ways = places.filter(({ way }) => way !== "").map(({ way }) => `"${way}"`);
  return `#compdef sluse
_sluse() {
  local way="" tried word
  local -a offered options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    tried="\${way:+$way }$word"
    case "$tried" in
      (${ways.join("|")}) way="$tried" ;;
    esac
  done
  case "$way \${words[CURRENT-1]}" in
${choicesOf(places)}
  esac
  case "$way" in
${places.map((place) => `    ("${place.way}") offered=(${described(place.commands)}); options=(${described(place.options)}) ;;`).join("\n")}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then _describe -o 'sluse' options
  elif (( \${#offered} )); then _describe 'sluse' offered
  else _files
  fi
}
compdef _sluse sluse
`;
}

interface Described {
  readonly name: string;
  readonly description: string;
}

const described = (each: readonly Described[]): string =>
  each.map(({ name, description }) => quoted(`${name}:${description.replaceAll(":", "\\:")}`)).join(" ");

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const choicesOf = (places: readonly OfferedPlace[]): string =>
  places
    .flatMap(({ way, options }) =>
      options
        .filter(({ choices }) => choices.length > 0)
        .map(({ name, choices }) => `    ("${way} ${name}") compadd -- ${choices.join(" ")}; return ;;`),
    )
    .join("\n");
