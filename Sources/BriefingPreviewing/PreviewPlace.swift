internal import BriefingServing
internal import BriefingValidating

/// What somebody looks at, as on which day, and how. All of it stands before the address of what would be
/// published, so that each tab has its own, and the links of a page keep it.
struct PreviewPlace {
  /// The preview's own day without one.
  let day: CalendarDate?
  let frame: FrameKind?
  /// Of what would be published.
  let path: String

  init(day: CalendarDate?, frame: FrameKind?, path: String) {
    (self.day, self.frame, self.path) = (day, frame, path)
  }

  /// - Parameter asked: for example `preview/2024-06-30/phone/packs/aldershot`.
  init(_ asked: String) {
    let names = asked.split(separator: "/").map(String.init)
    var rest = names.dropFirst()
    let day = rest.first.flatMap { CalendarDate(iso: $0) }
    if day != nil { rest.removeFirst() }
    let frame = rest.first.flatMap(FrameKind.init)
    if frame != nil { rest.removeFirst() }
    if names.first == "preview", day != nil || frame != nil {
      self.init(day: day, frame: frame, path: rest.joined(separator: "/"))
    } else {
      self.init(day: nil, frame: nil, path: asked)
    }
  }

  var address: String {
    let lead = [day?.description, frame?.rawValue].compactMap(\.self)
    return "/" + ((lead.isEmpty ? [] : ["preview"]) + lead + [path]).joined(separator: "/")
  }

  /// Another page as on the same day, and in the same frame.
  func with(path: String) -> PreviewPlace { PreviewPlace(day: day, frame: frame, path: path) }
}

/// What is asked for, and what there is to answer it with.
struct Visit {
  let question: PageQuestion
  let place: PreviewPlace
  let view: LiveView
  /// Another one for each change that was taken up, and for each PDF that was made.
  let version: String
}

extension PageQuestion {
  /// What the answer is for. The preview's script asks for what a browser has asked for before it, and
  /// says so.
  private var purpose: String? { query["shown"] ?? destination }
  var isInFrame: Bool { purpose == "iframe" }
  var isShown: Bool { purpose == "document" || isInFrame }
}
