/** Style sheets as the bundler hands them out: applied to a page, or with `?inline` as text for a shadow root. */
declare module '*.css';
declare module '*.css?inline' {
  const text: string;
  export default text;
}
