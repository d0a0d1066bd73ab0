/** Whether a doorbell can be made of it. What the library would pass over in silence is refused here. */
export function isRedisUrl(text: string): boolean {
  if (!/^rediss?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password, pathname, search, hash } = new URL(text);
  return (
    hostname !== '' &&
    /^(\/\d{0,5})?$/.test(pathname) &&
    search + hash === '' &&
    isEncoded(username) &&
    isEncoded(password)
  );
}

function isEncoded(part: string): boolean {
  try {
    return decodeURIComponent(part).length >= 0;
  } catch {
    return false;
  }
}
