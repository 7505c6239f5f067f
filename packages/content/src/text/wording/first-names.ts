import { wordList } from "../internal/word-list.ts";

/** Common first names of people in Norway; a name in a title is most often one of them. */
export const FIRST_NAMES: readonly string[] = wordList(`
  Anne, Inger, Kari, Marit, Ingrid, Liv, Eva, Berit, Astrid, Bjørg, Hilde, Anna, Solveig, Marianne, Randi, Ida, Nina,
  Maria, Elisabeth, Kristin, Bente, Heidi, Silje, Hanne, Linda, Tone, Tove, Anita, Wenche, Ragnhild, Camilla, Ellen,
  Karin, Hege, Ann, Mona, Marie, Aud, Monica, Julie, Kristine, Turid, Laila, Reidun, Stine, Helene, Åse, Jorunn,
  Sissel, Mari, Line, Lene, Mette, Grethe, Trine, Unni, Malin, Grete, Thea, Gunn, Emma, Nora, Emilie, Sofie, Sara,
  Ingeborg, Siri, Åshild, Synnøve, Áile, Jan, Per, Bjørn, Ole, Lars, Kjell, Knut, Arne, Svein, Thomas, Hans, Geir, Tor,
  Morten, Terje, Odd, Erik, Martin, Andreas, John, Anders, Rune, Trond, Tore, Daniel, Jon, Kristian, Marius, Tom,
  Harald, Olav, Stian, Magnus, Øyvind, Espen, Leif, Henrik, Fredrik, Christian, Nils, Helge, Einar, Jonas, Alexander,
  Steinar, Håkon, Roger, Sverre, Alf, Frode, Øystein, Kenneth, Ivar, Kristoffer, Kåre, Mathias, Johan, Magne, Sindre,
  Torbjørn, Petter, Stein, Ola, Roy, Jens, Sigurd, Arild, Eirik, Gunnar, Ragnar, Åge, Mohammad, Mohamed, Ali, Áilu
`);
