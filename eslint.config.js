// Conventions that matter are rules here, not prose. The import direction is docs/decisions/0001.
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';

/** Who may import whom. A part not named on the right is out of reach. */
const direction = {
  entrypoints: ['app', 'overlay', 'components', 'platform', 'sites', 'hosts', 'trackers', 'i18n'],
  components: ['messages', 'domain', 'i18n', 'hosts'],
  overlay: ['overlay', 'sites', 'messages', 'domain', 'i18n'],
  app: ['app', 'domain', 'store', 'hosts', 'messages', 'platform', 'i18n'],
  trackers: ['trackers', 'domain'],
  store: ['store', 'domain'],
  hosts: ['domain'],
  sites: ['sites', 'hosts', 'domain'],
  messages: ['messages', 'domain'],
  platform: ['platform', 'domain', 'i18n'],
  i18n: [],
  domain: ['domain'],
};

const part = (type, pattern, whole = false) => ({ type, pattern, ...(whole && { partialMatch: false }) });

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', 'out/**', 'node_modules/**', 'test/fixtures/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  noUnsanitized.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
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
  {
    files: ['**/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['lib/**/*.ts', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        part('hosts', 'lib/sites/hosts.ts', true),
        part('i18n', 'lib/platform/i18n.ts', true),
        ...['domain', 'sites', 'overlay', 'trackers', 'store', 'messages', 'app', 'platform'].map((name) =>
          part(name, `lib/${name}`),
        ),
        part('components', 'components'),
        part('entrypoints', 'entrypoints'),
      ],
    },
    rules: {
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          rules: Object.entries(direction).map(([from, allow]) => ({
            from: [from],
            allow: [...allow, from],
          })),
        },
      ],
    },
  },
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
