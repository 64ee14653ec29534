internal import BriefingOutput

/// The frame of every page of the report.
enum ReportPage {
  /// - Parameter root: the way to the report's folder, for example `../../`.
  static func make(
    title: String, root: String = "", isSample: Bool = false,
    _ content: (inout HTMLWriter) -> Void
  ) -> String {
    HTMLWriter.page(title: title, style: style) { page in
      if !root.isEmpty {
        page.element("p") {
          $0.element("a", ["href": "\(root)index.html"], text: "The whole worklist")
        }
      }
      if isSample { page.element("p", ["class": "sample"], text: CoveringNote.sample) }
      page.element("h1", text: title)
      content(&page)
    }
  }

  private static let style: StaticString = """
    :root { color-scheme: light dark; --ink: #14181f; --paper: #fff; --line: #767e8c;
      --link: #0b4fa3; --bad: #a3131a; --panel: #f2f4f7; --fresh: #1c6e3a; --stale: #8a5a00;
      --unchecked: #5b4a9e; --wrong: #a3131a; --none: #4a5260; }
    @media (prefers-color-scheme: dark) { :root { --ink: #eef1f5; --paper: #12161c;
      --line: #8b95a5; --link: #8ec2ff; --bad: #ff9d97; --panel: #1c222b; --fresh: #6fd39a;
      --stale: #ffc966; --unchecked: #b9a8ff; --wrong: #ff9d97; --none: #b3bbc8; } }
    body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
      font: 1.0625rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
    h1, h2, h3 { line-height: 1.2; }
    a { color: var(--link); }
    a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0;
      border-bottom: 1px solid var(--line); overflow-wrap: normal; }
    td.count, th.count { text-align: right; }
    .sample { border: 2px solid var(--stale); padding: .5rem 1rem; font-weight: 700; }
    .form { margin: 0 0 1.5rem; }
    .form th, .form td { width: 33%; padding-right: .75rem; overflow-wrap: anywhere; }
    .form tbody th { font-weight: 400; }
    .answer { border: 1px solid var(--line); padding: .35rem; height: 2.5rem; }
    .narrow { display: none; }
    @media screen and (max-width: 40rem) {
      .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; width: auto; }
      .stack tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
      .stack th, .stack td { border: 0; padding: .1rem 0; text-align: left; }
      .form tbody th { font-weight: 700; }
      .form .answer { border: 1px solid var(--line); padding: .35rem; }
      .narrow { display: inline; color: var(--none); } }
    .row { border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; margin: 0 0 1rem; }
    .row h3 { margin: .25rem 0 .5rem; font-size: 1.05rem; }
    h3 { margin: 1rem 0 .5rem; font-size: 1.05rem; }
    dl { margin: 0; }
    dt { font-weight: 700; margin-top: .4rem; }
    dd { margin: 0; }
    .problem { border-left: 5px solid var(--bad); background: var(--panel);
      padding: .4rem .8rem; margin: .4rem 0; }
    .coverage { list-style: none; padding: 0; }
    .coverage li { margin: 0 0 .9rem; }
    .bar { display: flex; gap: 2px; height: .6rem; max-width: 46rem; margin: .2rem 0 0;
      print-color-adjust: exact; }
    .fresh { background: var(--fresh); } .stale { background: var(--stale); }
    .unchecked { background: var(--unchecked); } .wrong { background: var(--wrong); }
    .none { background: var(--none); }
    .beside { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
    .words { white-space: pre-wrap; }
    @media screen and (max-width: 40rem) { .beside { display: block; } }
    @media print { :root { --ink: #000; --paper: #fff; --link: #000; } .row, tr { break-inside: avoid; } }
    """
}
