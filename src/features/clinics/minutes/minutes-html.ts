import MarkdownIt from 'markdown-it';

/** No HTML but what Markdown makes, and no links that nobody wrote as such. */
const markdown = new MarkdownIt('commonmark', { html: false, linkify: false, typographer: false });

/** A fragment of HTML, to be put into a page. */
export const minutesHtml = (source: string): string => markdown.render(source);
