import { readFileSync } from 'node:fs';
import type { Role } from '../domain/vocabulary';
import type { IssuerSettings, MappedClaim, ReadClaim } from '../transport/sign-in/issuer-settings';
import { ROLE_ORDER } from '../transport/sign-in/read-claims';
import { DocumentField } from './document-field';
import { isLoopback } from './is-loopback';
import type { Settings } from './settings';

const SETTING = 'SIGN_IN_ISSUERS';
const FIELDS = [
  'issuer',
  'audience',
  'scope',
  'organisation',
  'role',
  'divisions',
  'post',
  'clockSkewSeconds',
  'requireMembership',
];
const USUAL_SKEW_SECONDS = 30;
const MOST_SKEW_SECONDS = 120;

/** The issuers of the document that the setting names. Every fault of it is told with its path. */
export function readIssuers(settings: Settings): readonly IssuerSettings[] {
  const path = settings.text(SETTING);
  if (path === undefined) {
    settings.fault(SETTING, 'must name the file that describes the issuers when SIGN_IN is oidc');
    return [];
  }
  const tell = (problem: string): void => settings.fault(SETTING, problem);
  const root = new DocumentField('', readDocument(path, tell), tell);
  if (root.missing || !root.known(['issuers'])) return [];
  const issuers = (root.field('issuers').list() ?? []).flatMap((field) => {
    const issuer = readIssuer(field);
    return issuer ? [{ field, issuer }] : [];
  });
  tellOverlaps(issuers);
  return issuers.map(({ issuer }) => issuer);
}

function readDocument(path: string, tell: (problem: string) => void): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (problem) {
    const why = problem instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    tell(`names ${path}, which ${why}: ${(problem as Error).message}`);
    return undefined;
  }
}

function readIssuer(field: DocumentField): IssuerSettings | undefined {
  if (!field.known(FIELDS)) return undefined;
  const issuer = readUrl(field.field('issuer'));
  const audience = readAudience(field.field('audience'));
  const scope = field.field('scope').missing ? null : field.field('scope').text();
  const organisation = readOrganisation(field.field('organisation'));
  const role = readRole(field.field('role'));
  const divisions = readClaim(field.field('divisions'));
  const post = readClaim(field.field('post'));
  const clockSkewSeconds = field
    .field('clockSkewSeconds')
    .wholeNumber(USUAL_SKEW_SECONDS, 0, MOST_SKEW_SECONDS);
  const requireMembership = field.field('requireMembership').flag(false);
  if (!issuer || !audience || scope === undefined || !organisation || !role) return undefined;
  if (divisions === undefined || post === undefined) return undefined;
  return {
    issuer,
    audience,
    scope,
    organisation,
    role,
    divisions,
    post,
    clockSkewSeconds,
    requireMembership,
  };
}

function readUrl(field: DocumentField): string | undefined {
  const text = field.text();
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    return field.fault('must be an address such as https://login.example.org, without query and fragment');
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (url.protocol === 'http:' && !isLoopback(host)) {
    return field.fault('must begin with https://, since it is not on this machine');
  }
  return text;
}

function readAudience(field: DocumentField): readonly string[] | undefined {
  if (!Array.isArray(field.value)) {
    const one = field.text();
    return one === undefined ? undefined : [one];
  }
  const several = field.list()?.map((each) => each.text());
  return several?.every((each) => each !== undefined) ? several : undefined;
}

function readOrganisation(field: DocumentField): string | MappedClaim<string> | undefined {
  if (!field.isObject()) return readSlug(field);
  if (!field.known(['claim', 'map'])) return undefined;
  return readMapped(field, readSlug);
}

function readSlug(field: DocumentField): string | undefined {
  const slug = field.text();
  if (slug === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return slug;
  return field.fault('must be the slug of an organisation, such as leicester');
}

function readRole(field: DocumentField): IssuerSettings['role'] | undefined {
  if (!field.known(['claim', 'map', 'default'])) return undefined;
  const mapped = readMapped<Role>(field, (each) => each.oneOf(ROLE_ORDER));
  const usual = field.field('default').missing ? null : field.field('default').oneOf(ROLE_ORDER);
  return mapped && usual !== undefined ? { ...mapped, default: usual } : undefined;
}

/** Null where it is not asked for, undefined where it is wrong. */
function readClaim(field: DocumentField): ReadClaim | null | undefined {
  if (field.missing) return null;
  if (!field.known(['claim', 'map'])) return undefined;
  if (!field.field('map').missing) return readMapped(field, (each) => each.text());
  const claim = field.field('claim').text();
  return claim === undefined ? undefined : { claim, map: null };
}

function readMapped<Meaning>(
  field: DocumentField,
  read: (each: DocumentField) => Meaning | undefined,
): MappedClaim<Meaning> | undefined {
  const claim = field.field('claim').text();
  const entries = field.field('map').entries();
  const map = new Map<string, Meaning>();
  for (const [value, meaning] of entries) {
    const known = read(meaning);
    if (known !== undefined) map.set(value, known);
  }
  return claim !== undefined && entries.length > 0 && map.size === entries.length
    ? { claim, map }
    : undefined;
}

interface Placed {
  readonly field: DocumentField;
  readonly issuer: IssuerSettings;
}

/** A token picks its issuer by name, and within an organisation a subject is one person: neither may be had twice. */
function tellOverlaps(placed: readonly Placed[]): void {
  const issuers = new Map<string, string>();
  const organisations = new Map<string, string>();
  for (const { field, issuer } of placed) {
    const first = issuers.get(issuer.issuer);
    if (first !== undefined) field.field('issuer').fault(`is the issuer of ${first} already`);
    else issuers.set(issuer.issuer, field.path);
    for (const slug of new Set(reachable(issuer))) {
      const other = organisations.get(slug);
      if (other !== undefined) field.field('organisation').fault(`has ${slug}, which ${other} has already`);
      else organisations.set(slug, field.path);
    }
  }
}

const reachable = ({ organisation }: IssuerSettings): Iterable<string> =>
  typeof organisation === 'string' ? [organisation] : organisation.map.values();
