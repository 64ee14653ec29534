internal import BriefingCompiling
internal import BriefingForms
internal import BriefingOutput
internal import BriefingServing
internal import BriefingValidating
internal import FoundationEssentials

/// What the bar's form asks for: a constituency by its name, in a form, a language and a view.
extension Preview {
  /// Where the form leads.
  static let opening = "preview/open"

  func open(_ visit: Visit, asOf day: CalendarDate?) -> MadePage {
    let query = visit.question.query
    let wanted = query["constituency"] ?? ""
    let form = query["form"] ?? ""
    // The preview's own day is what everybody sees who has named none.
    let day = day == project.view().asOf ? nil : day
    func place(_ path: String) -> MadePage {
      let frame = FrameKind(rawValue: query["view"] ?? "")
      return elsewhere(PreviewPlace(day: day, frame: frame, path: path).address, visit)
    }
    guard !wanted.isEmpty, let site = visit.view.site else { return place("") }
    let lookup = ConstituencyLookup(site.campaign.identities)
    switch lookup.find(wanted) {
    case .one(let found):
      let language = query["language"].flatMap(Language.init) ?? .first
      let location = site.campaign.edition.place(of: found)
      let pack = site.pack(at: location.folder)?.pack
      let isWritten = pack?.texts.contains { $0.language == language } ?? false
      let folder =
        OutputLayout.folder(ofPack: location, in: isWritten ? language : .first) + "/"
      let isThere = form == PrintedPage.fileName || site.file(folder + form) != nil
      return place(isThere && form != OutputLayout.index ? folder + form : folder)
    case .several(let found):
      return choice("'\(wanted)' may be any of these", found.map(\.name), visit)
    case .none(let nearest):
      return choice("There is no constituency '\(wanted)'", nearest, visit)
    }
  }

  /// The address that opens a constituency as somebody has asked for another.
  private static func way(to name: String, as question: PageQuestion) -> String {
    var address = URLComponents()
    address.path = "/\(opening)"
    let items = question.query.merging(["constituency": name]) { $1 }
    address.queryItems = items.sorted { $0.key < $1.key }.map {
      URLQueryItem(name: $0.key, value: $0.value)
    }
    return address.string ?? "/"
  }

  private func choice(_ title: String, _ names: [String], _ visit: Visit) -> MadePage {
    let page = PreviewPage.make(title: title) { page in
      page.element("ul") { page in
        for name in names {
          page.element("li") {
            $0.element("a", ["href": Self.way(to: name, as: visit.question)], text: name)
          }
        }
      }
    }
    return shown(OutputLayout.notFound, page, visit, .notFound)
  }
}
