// Conventions that matter are rules here, not prose. The import direction is explained in docs/decisions/0001.
import js from '@eslint/js';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';

const PARTS = [
  'entrypoints',
  'components',
  'overlay',
  'app',
  'trackers',
  'store',
  'sites',
  'messages',
  'platform',
  'domain',
];

/** Two small modules that more parts may use than the part they stand in. */
const SHARED = { hosts: 'sites/hosts.ts', i18n: 'platform/i18n.ts' };

/** Who may import whom (besides itself), and which packages. What is not named is out of reach. */
const DIRECTION = {
  entrypoints: {
    parts: ['app', 'overlay', 'components', 'platform', 'sites', 'trackers'],
    packages: ['wxt', 'preact'],
  },
  components: { parts: ['messages', 'domain'], shared: ['i18n', 'hosts'], packages: ['preact', 'yaml'] },
  overlay: { parts: ['sites', 'messages', 'domain'], shared: ['i18n'], packages: ['wxt/browser'] },
  app: {
    parts: ['domain', 'store', 'trackers', 'messages', 'platform'],
    shared: ['hosts'],
    packages: ['zod/mini'],
  },
  trackers: { parts: ['domain'] },
  store: { parts: ['domain'], packages: ['idb'] },
  sites: { parts: ['domain'] },
  messages: { parts: ['domain'], shared: ['hosts'], packages: ['wxt/browser', 'zod/mini'] },
  platform: { parts: ['domain'], packages: ['wxt/browser', 'webextension-polyfill'] },
  domain: { parts: [] },
};

function importRule(part, { parts, shared = [], packages = [] }) {
  const forbidden = PARTS.filter((name) => name !== part && !parts.includes(name)).map((name) => {
    const open = shared
      .filter((key) => SHARED[key].startsWith(`${name}/`))
      .map((key) => SHARED[key].slice(name.length + 1));
    return open.length ? `${name}/(?!(?:${open.join('|').replaceAll('.', '\\.')})$)` : `${name}/`;
  });
  const known = packages.map((name) => `${name}(?:/|$)`).join('|') || '$^';
  return [
    'error',
    {
      patterns: [
        ...(forbidden.length
          ? [
              {
                regex: `^(?:\\.\\.?/)+(?:lib/)?(?:${forbidden.join('|')})`,
                message: `${part} may not import this part.`,
              },
            ]
          : []),
        { regex: `^(?!\\.|${known})`, message: `${part} may not import this package.` },
      ],
    },
  ];
}

const folderOf = (part) =>
  part === 'entrypoints' || part === 'components' ? `${part}/**/*.{ts,tsx}` : `lib/${part}/**/*.ts`;

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', 'out/**', 'node_modules/**', 'test/fixtures/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  noUnsanitized.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'test/bench/peers/*.js'] },
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-undef': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML' },
        { property: 'outerHTML' },
        { property: 'insertAdjacentHTML' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text nodes only.' },
      ],
    },
  },
  ...Object.entries(DIRECTION).map(([part, may]) => ({
    files: [folderOf(part)],
    rules: { 'no-restricted-imports': importRule(part, may) },
  })),
  {
    files: ['lib/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'browser',
        'chrome',
        'fetch',
        'performance',
        'setTimeout',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is a parameter.',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Time is a parameter.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Chance is a parameter.',
        },
      ],
    },
  },
  {
    files: ['test/**', 'scripts/**'],
    rules: {
      'no-restricted-properties': 'off',
      'no-unsanitized/property': 'off',
      'no-unsanitized/method': 'off',
    },
  },
);
