internal import BriefingValidating

/// Whom a reader can tell that a contact is wrong. What it is about stands behind these: the
/// constituency, or the force of a page.
extension PackNames {
  struct Report: Sendable {
    let edition: Edition
    let receiver: SiteSettings.Reports
  }

  static func reports(in edition: Edition) -> [Report] {
    edition.site.reports.map { [Report(edition: edition, receiver: $0)] } ?? []
  }

  static let report = Shape<Report>([
    .text("email", .unbroken, maybe: .sometimes) { report in
      if case .mailbox(let mailbox) = report.receiver { mailbox.text } else { nil }
    },
    .text("website", .addressStart, maybe: .sometimes) { report in
      guard case .page(let page) = report.receiver else { return nil }
      let issue = report.edition.issue.map { "issue=\($0.number)&" } ?? ""
      return "\(page.text)?\(issue)about="
    },
    .text("subject") { report in
      let (edition, words) = (report.edition, report.edition.language.words)
      let issue = edition.issue.map { ", \(words.issue($0.number))" } ?? ""
      return "\(edition.isSample ? "\(words.sample): " : "")\(words.wrongContact)\(issue)"
    },
  ])
}
