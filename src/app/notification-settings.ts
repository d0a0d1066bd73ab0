import { isMailbox } from '../domain/mailbox';
import type { Reminders } from '../features/notifications/due.rules';
import { isLoopback } from './is-loopback';
import type { Settings } from './settings';

const WAYS = ['log', 'smtp', 'off'] as const;
const TLS = ['required', 'offered'] as const;

interface SmtpSettings {
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly requireTls: boolean;
}

export interface NotificationConfig {
  readonly way: (typeof WAYS)[number];
  /** Null unless notifications go by mail. */
  readonly smtp: SmtpSettings | null;
  /** Where people are shown the graph; null where no link is to be sent. */
  readonly publicUrl: string | null;
  readonly reminders: Reminders;
}

export function readNotificationSettings(settings: Settings): NotificationConfig {
  const way = settings.oneOf('NOTIFY', WAYS, 'log');
  return {
    way,
    smtp: way === 'smtp' ? readSmtp(settings) : null,
    publicUrl: readPublicUrl(settings),
    reminders: {
      dueSoonDays: settings.wholeNumber('NOTIFY_DUE_SOON_DAYS', 7, 1, 60),
      escalateDays: settings.wholeNumber('NOTIFY_ESCALATE_DAYS', 7, 1, 90),
    },
  };
}

function readSmtp(settings: Settings): SmtpSettings | null {
  const url = readSmtpUrl(settings);
  const from = readFrom(settings);
  const tls = settings.oneOf('SMTP_TLS', TLS, 'required');
  if (!url || !from) return null;
  // On this machine there is nobody in between.
  return { url: url.href, from, requireTls: tls === 'required' && !isLoopback(hostOf(url)) };
}

/** Holds a password: the fault does not repeat the value. What the library would read beyond it is refused here. */
function readSmtpUrl(settings: Settings): URL | undefined {
  const text = settings.text('SMTP_URL');
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  const plain = url && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
  if (plain && /^\/?$/.test(url.pathname) && url.search + url.hash === '' && isEncoded(url)) return url;
  const problem = text === undefined ? 'must be set when NOTIFY is smtp: ' : 'must be ';
  settings.fault(
    'SMTP_URL',
    `${problem}like smtp://user:password@host:587, or smtps:// for TLS from the start`,
  );
  return undefined;
}

function isEncoded({ username, password }: URL): boolean {
  try {
    return decodeURIComponent(username + password).length >= 0;
  } catch {
    return false;
  }
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

const NAMED = /^([^<>"\\\p{Cc}]{0,100})<([^<>]+)>$/u;

function readFrom(settings: Settings): SmtpSettings['from'] | undefined {
  const text = settings.text('SMTP_FROM') ?? '';
  const [, name = '', address = text] = NAMED.exec(text) ?? [];
  if (isMailbox(address)) return { name: name.trim(), address };
  settings.fault('SMTP_FROM', 'must be a mailbox, like Golden Thread <golden-thread@council.example>');
  return undefined;
}

function readPublicUrl(settings: Settings): string | null {
  const text = settings.text('PUBLIC_URL');
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username + url.password + url.search + url.hash === '')
    return url.href;
  settings.fault(
    'PUBLIC_URL',
    'must be an address such as https://golden-thread.council.example/, without query',
  );
  return null;
}
