const SHOWN = 20;

/** Where two answers differ, as lines of "path: ours | theirs"; empty if they are the same. */
export function differences(ours, theirs) {
  const found = [];
  compare(ours, theirs, 'data', found);
  return found.length > SHOWN ? [...found.slice(0, SHOWN), `and ${found.length - SHOWN} more`] : found;
}

function compare(ours, theirs, path, found) {
  if (isObject(ours) && isObject(theirs) && Array.isArray(ours) === Array.isArray(theirs)) {
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      compare(ours[key], theirs[key], `${path}.${key}`, found);
    }
  } else if (!Object.is(ours, theirs)) {
    found.push(`${path}: ${shorten(ours)} | ${shorten(theirs)}`);
  }
}

const isObject = (value) => typeof value === 'object' && value !== null;

const shorten = (value) => (value === undefined ? 'absent' : JSON.stringify(value).slice(0, 120));
