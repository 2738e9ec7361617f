/** The past forms and participles of English that do not end in -ed, as far as events are named so. */
const irregular = new Set(
  `arisen ate beaten become begun bent bet bid bitten bled blown born bought bound bred broadcast
  broken brought built burnt burst came cast caught chosen come cost cut dealt done drawn driven
  drunk eaten fallen fed felt fit fled flown forbidden forgiven forgotten fought found froze frozen
  gave given gone got gotten ground grown heard held hidden hit hung hurt kept knew known laid lain
  learnt led left lent let lit lost made meant met outbid outgrown outsold paid proven put quit ran
  read ridden risen run rung said sat seen sent set shaken shot shown shrunk shut slept sold sought
  sped spent split spoken spread stolen stood struck stuck sunk swept sworn taken taught thought
  thrown told took torn was went were withdrew woken won worn wound written wrote`.split(/\s+/),
);

// What stands before a verb leaves its forms as they are: `Repaid`, `Resent`, `Overridden`.
const prefix = /^(?:fore|for|mis|off|over|pre|re|under|un|up|with)/;

/**
 * True when some word of a name in camel case is a past form or a participle: one that ends in
 * -ed, or an irregular one. A word such as `Speed` passes too: what sounds right is let be.
 */
export function hasPastTense(name: string): boolean {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return words.map((word) => word.toLowerCase()).some((word) => isPast(word));
}

function isPast(word: string): boolean {
  return word.endsWith('ed') || irregular.has(word) || irregular.has(word.replace(prefix, ''));
}
