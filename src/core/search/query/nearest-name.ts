/** What a mistyped name may have meant. */

/**
 * Returns the name that differs least from what was typed: a letter or two of a Latin name, one character of a
 * Chinese one that begins alike; null when none is near.
 */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const plain = typed.toLowerCase();
  const isLatin = /^[\x20-\x7e]*$/u.test(plain);
  const allowed = !isLatin || plain.length <= 4 ? 1 : 2;
  let best: string | null = null;
  let least = allowed + 1;
  for (const name of names) {
    if (!isLatin && name[0] !== plain[0]) continue;
    const distance = editDistance(plain, name);
    if (distance < least && distance < name.length) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/** How many characters have to be changed, added, dropped or swapped with their neighbour. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwap) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
