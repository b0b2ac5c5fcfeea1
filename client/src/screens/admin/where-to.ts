/** Where a signed-in person goes on: an address of this site that the query names, else the list of processes. */
export const whereTo = (search: string): string => {
  const asked = new URLSearchParams(search).get('to');
  // Only paths of our own: "//elsewhere.example" and "/\elsewhere" would lead away.
  return asked && /^\/(?![/\\])/.test(asked) ? asked : '/processes';
};
