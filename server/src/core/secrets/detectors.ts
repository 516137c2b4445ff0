/** How one kind of secret is recognised. */
export interface Detector {
  /** As a sentence needs it: "an OpenAI API key". */
  readonly kind: string;
  /** What a variable holding it would be called. */
  readonly variable: string;
  /**
   * Matches the secret, or with a group `secret` the part that is one. It must take linear time: a literal start that
   * cannot stand inside its own repetition, or a bounded repetition, and nothing ambiguous.
   */
  readonly pattern: RegExp;
  /** What every match has in it, in lower case, any one of these: a text without them need not be searched. */
  readonly marks: readonly string[];
  /** How many characters at the front belong to the format and may be shown. */
  readonly shown: number;
  /** What else the text must look like, where the pattern alone would take words for a secret. */
  readonly test?: 'random' | 'password';
}

/** What the scanner knows; a new kind is a new row. The most specific comes first. */
export const detectors: readonly Detector[] = [
  row('an Anthropic API key', 'anthropic_api_key', ['sk-ant-'], /(?<![\w-])sk-ant-[\w-]{20,200}/g, 7),
  row(
    'an OpenAI API key',
    'openai_api_key',
    ['sk-'],
    /(?<![\w-])sk-(?:proj-|svcacct-|admin-|or-v1-)?[A-Za-z0-9_-]{20,250}/g,
    3,
  ),
  row(
    'an AWS access key',
    'aws_access_key_id',
    ['akia', 'asia', 'abia', 'acca'],
    /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
    4,
  ),
  row(
    'an AWS secret key',
    'aws_secret_access_key',
    ['aws'],
    /aws_?secret_?(?:access_?)?key["']?[ \t]{0,5}[:=][ \t]{0,5}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])/gi,
    0,
  ),
  row(
    'a GitHub token',
    'github_token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,255}/g,
    4,
  ),
  row(
    'a GitHub token',
    'github_token',
    ['github_pat_'],
    /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{22,255}/g,
    11,
  ),
  row('a GitLab token', 'gitlab_token', ['glpat-'], /(?<![A-Za-z0-9])glpat-[\w-]{20,100}/g, 6),
  row('a Google API key', 'google_api_key', ['aiza'], /(?<![A-Za-z0-9])AIza[\w-]{35}(?![\w-])/g, 4),
  row(
    'a Google client secret',
    'google_client_secret',
    ['gocspx-'],
    /(?<![A-Za-z0-9])GOCSPX-[\w-]{20,60}/g,
    7,
  ),
  row('a Slack token', 'slack_token', ['xox'], /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,250}/g, 5),
  row(
    'a Slack webhook address',
    'slack_webhook_url',
    ['hooks.slack.com'],
    /https:\/\/hooks\.slack\.com\/(?<secret>(?:services|workflows)\/[A-Za-z0-9/]{20,120})/g,
    0,
  ),
  row(
    'a Stripe key',
    'stripe_key',
    ['_live_', '_test_'],
    /(?<![A-Za-z0-9])(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,250}/g,
    8,
  ),
  row(
    'a Stripe webhook secret',
    'stripe_webhook_secret',
    ['whsec_'],
    /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{24,100}/g,
    6,
  ),
  row('a Hugging Face token', 'hugging_face_token', ['hf_'], /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,60}/g, 3),
  row('a Groq API key', 'groq_api_key', ['gsk_'], /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{40,80}/g, 4),
  row('an xAI API key', 'xai_api_key', ['xai-'], /(?<![A-Za-z0-9])xai-[A-Za-z0-9]{40,120}/g, 4),
  row('a Perplexity API key', 'perplexity_api_key', ['pplx-'], /(?<![A-Za-z0-9])pplx-[A-Za-z0-9]{40,80}/g, 5),
  row('a Replicate token', 'replicate_token', ['r8_'], /(?<![A-Za-z0-9])r8_[A-Za-z0-9]{35,60}/g, 3),
  row('an npm token', 'npm_token', ['npm_'], /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g, 4),
  row('a PyPI token', 'pypi_token', ['pypi-'], /(?<![A-Za-z0-9])pypi-[\w-]{50,300}/g, 5),
  row('a SendGrid key', 'sendgrid_api_key', ['sg.'], /(?<![A-Za-z0-9])SG\.[\w-]{16,32}\.[\w-]{16,64}/g, 3),
  row('a DigitalOcean token', 'digitalocean_token', ['_v1_'], /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{64}/g, 7),
  row(
    'a Databricks token',
    'databricks_token',
    ['dapi'],
    /(?<![A-Za-z0-9])dapi[a-f0-9]{32}(?![A-Za-z0-9])/g,
    4,
  ),
  row('a Telegram bot token', 'telegram_token', [':aa'], /(?<![A-Za-z0-9])\d{8,10}:AA[\w-]{33}(?![\w-])/g, 0),
  row(
    'an Azure storage key',
    'azure_storage_key',
    ['accountkey='],
    /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)/g,
    0,
  ),
  row(
    'a JSON web token',
    'token',
    ['eyj'],
    /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}/g,
    3,
  ),
  row(
    'a password in an address',
    'password',
    ['://'],
    /(?<![a-z])[a-z][a-z0-9+]{1,20}:\/\/[\w.~%-]{1,100}:(?<secret>[^\s:/@"'<>{}[\]]{3,200})@[\w.-]{1,200}/gi,
    0,
  ),
  row(
    'an access token',
    'access_token',
    ['bearer'],
    /(?<![A-Za-z])bearer[ \t]{1,5}(?<secret>[\w.~+/-]{20,2000}={0,2})/gi,
    0,
    'random',
  ),
  row(
    'an API key or token',
    'api_key',
    ['key', 'secret', 'token'],
    /(?:api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key|client[_-]?secret|auth[_-]?token|access[_-]?token|secret|token)["']?[ \t]{0,5}[:=][ \t]{0,5}["'`]?(?<secret>[\w.~+/=-]{16,300})/gi,
    0,
    'random',
  ),
  row(
    'a password',
    'password',
    ['password', 'passwd', 'passphrase', 'pwd'],
    /(?:password|passwd|passphrase|pwd)["']?[ \t]{0,5}[:=][ \t]{0,5}["'`]?(?<secret>[^\s"'`,;<>{}()[\]\\]{8,100})/gi,
    0,
    'password',
  ),
];

function row(
  kind: string,
  variable: string,
  marks: readonly string[],
  pattern: RegExp,
  shown: number,
  test?: Detector['test'],
): Detector {
  return { kind, variable, marks, pattern, shown, ...(test && { test }) };
}
