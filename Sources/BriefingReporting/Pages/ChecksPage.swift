internal import BriefingDiagnostics

/// What each check finds: the reference, made from the checks themselves.
enum ChecksPage {
  static func make() -> String {
    ReportPage.make(title: "What the checks mean", root: "./") { page in
      for group in DiagnosticID.Group.allCases {
        page.element("h2", text: group.rawValue)
        page.element("dl") { page in
          for id in DiagnosticID.allCases where id.group == group {
            page.element("dt", ["id": id.rawValue], text: id.rawValue)
            page.element("dd", text: id.summary)
          }
        }
      }
    }
  }
}
