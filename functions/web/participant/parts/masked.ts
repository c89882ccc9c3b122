/** An address as its owner recognises it and a stranger does not: "a•••@student.example". */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}•••${address.slice(at)}`;
}
