internal import BriefingForms

/// What a form of a pack is made from.
package enum FormTemplate: Sendable {
  case page([Piece<TemplatePart>])
  /// vCard or iCalendar.
  case contentLines([Piece<TemplatePart>])
  case text([Piece<TextPart>])
  /// The page is the pack's, as it stands in a message.
  case message(subject: [Piece<TextPart>], page: [Piece<TemplatePart>])
}

extension FormTemplate {
  /// - Parameter name: of the form's template.
  init(_ form: PackForm, named name: String, from library: TemplateLibrary, in scope: Scope) {
    switch form.format {
    case .html: self = .page(library.markup(name, .html, in: scope))
    case .vCard, .calendar: self = .contentLines(library.markup(name, form.format, in: scope))
    case .text: self = .text(library.text(name, in: scope))
    case .message:
      self = .message(
        subject: library.text(name, in: scope),
        page: library.markup(PackForm.page.template, .html, in: scope))
    }
  }

  func settled(by settler: inout Settler, in frame: Settler.Frame) -> FormTemplate {
    switch self {
    case .page(let page): .page(settler.html(page, in: frame))
    case .contentLines(let lines): .contentLines(settler.html(lines, in: frame))
    case .text(let text): .text(settler.text(text, in: frame))
    case .message(let subject, let page):
      .message(
        subject: settler.text(subject, in: frame),
        page: settler.html(page, in: frame))
    }
  }
}
