internal import BriefingDiagnostics
internal import BriefingOutput

/// What each check finds: the reference, made from the checks themselves.
enum ChecksPage {
  static func make(_ checks: [Check]) -> String {
    ReportPage.make(title: "What the checks mean", root: "./") { page in
      for (group, checks) in checks.chapters {
        page.element("h2", text: group.rawValue)
        page.element("dl") { page in
          for check in checks {
            page.element("dt", ["id": check.id], text: check.id)
            page.element("dd", text: check.summary)
          }
        }
      }
    }
  }
}
