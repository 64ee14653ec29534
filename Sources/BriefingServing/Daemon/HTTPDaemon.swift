internal import BriefingDiagnostics
internal import BriefingDisk
internal import CMicroHTTPD

// For what libmicrohttpd gives and takes: descriptors and C strings.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The owner of libmicrohttpd: makes requests of what comes in, and sends what is answered.
struct HTTPDaemon: ~Copyable {
  private let daemon: OpaquePointer
  /// The library knows it by its address alone.
  private let handler: RequestHandler

  /// From here on it accepts connections.
  init(
    _ socket: consuming ListeningSocket, _ handler: RequestHandler, threads: Int, connections: Int
  ) throws {
    self.handler = handler
    let descriptor = socket.giveAway()
    var settings = briefing_daemon_settings(
      socket: descriptor, threads: UInt32(threads), connections: UInt32(connections),
      memory: handler.limits.headSize, silence: UInt32(handler.limits.silence.components.seconds),
      answer: { handler, connection, _, method, version, _, uploaded, _ in
        guard let exchange = Exchange(handler, connection), let method, let version, let uploaded
        else { return .NO }
        return exchange.go(on: uploaded, bytes(method), bytes(version))
      },
      target: { _, target, connection in
        if let connection, let target { noted(for: connection)?.target = .init(target) }
        return nil
      },
      completed: { _, connection, _, _ in
        guard let connection, let conversation = noted(for: connection) else { return }
        conversation.phase = .head
        conversation.holdPackets(false)
        conversation.clock.waitForRequest()
      },
      connection: { handler, connection, place, event in
        guard let handler, let connection, let place else { return }
        let connections = object(RequestHandler.self, at: handler).connections
        if event == .CONNECTION_NOTIFY_STARTED {
          let conversation = Conversation(
            socket: briefing_socket_of(connection),
            clock: ConnectionClock(object(RequestHandler.self, at: handler).limits))
          place.pointee = Unmanaged.passRetained(conversation).toOpaque()
          connections.add(conversation.socket, conversation.clock)
        } else if let noted = place.pointee {
          place.pointee = nil
          let conversation = Unmanaged<Conversation>.fromOpaque(noted).takeRetainedValue()
          connections.remove(conversation.socket)
        }
      },
      context: Unmanaged.passUnretained(handler).toOpaque())
    guard let daemon = briefing_start_daemon(&settings) else {
      let code = errno
      close(descriptor)
      throw SystemFailure(action: "cannot start the server", errno: code)
    }
    self.daemon = daemon
  }

  /// Accepts no more connections; those that there are go on.
  borrowing func stopListening() {
    let socket = MHD_quiesce_daemon(daemon)
    if socket >= 0 { close(socket) }
  }

  /// Ends what connections there are, and its threads.
  deinit { MHD_stop_daemon(daemon) }
}

/// One callback about one request.
private struct Exchange {
  let handler: RequestHandler
  let connection: OpaquePointer
  let conversation: Conversation

  init?(_ handler: UnsafeMutableRawPointer?, _ connection: OpaquePointer?) {
    guard let handler, let connection, let conversation = noted(for: connection) else {
      return nil
    }
    self.handler = object(RequestHandler.self, at: handler)
    self.connection = connection
    self.conversation = conversation
  }

  /// There is one for the head, one for each piece of content, and one for its end.
  func go(
    on uploaded: UnsafeMutablePointer<Int>, _ method: RequestHead.Bytes,
    _ version: RequestHead.Bytes
  ) -> MHD_Result {
    let step =
      switch conversation.phase {
      case .head:
        handler.head(read(method, version), version: version, conversation)
      case .content(let request, let content, let discarded):
        handler.content(uploaded.pointee, of: request, content, discarded: discarded, conversation)
      }
    uploaded.pointee = 0
    switch consume step {
    case .answer(let response): return send(response)
    case .readContent: return .YES
    case .close: return .NO
    }
  }

  private func read(_ method: RequestHead.Bytes, _ version: RequestHead.Bytes) -> Request? {
    // Memory for requests is given out in multiples of 16.
    let buffer = conversation.buffer ?? method.place.lowerBound & ~15
    conversation.buffer = buffer
    var head = RequestHead(
      method: method, target: conversation.target, version: version, buffer: buffer)
    withUnsafeMutablePointer(to: &head) { head in
      _ = MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { head, _, name, nameSize, value, valueSize in
          guard let head, let name, let value else { return .NO }
          head.assumingMemoryBound(to: RequestHead.self).pointee
            .add(name: bytes(name, nameSize), value: bytes(value, valueSize))
          return .YES
        }, head)
    }
    let size = briefing_accepts_malformed_heads() ? briefing_head_size_of(connection) : nil
    return head.request(size: size)
  }

  private func send(_ response: consuming Response) -> MHD_Result {
    conversation.clock.answer(size: response.size)
    let (status, fields, closes) = (response.status, response.fields, response.closes)
    if response.isFile { conversation.holdPackets(true) }
    guard let answer = Self.make(response.giveContent()) else { return .NO }
    defer { MHD_destroy_response(answer) }
    for (name, value) in handler.headers.fields {
      MHD_add_response_header(answer, text(name), text(value))
    }
    for field in fields { MHD_add_response_header(answer, text(field.name), field.value) }
    if closes { MHD_add_response_header(answer, "Connection", "close") }
    return MHD_queue_response(connection, status.rawValue, answer)
  }

  private static func make(_ content: consuming Response.Content) -> OpaquePointer? {
    switch consume content {
    case .none:
      return MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
    case .bytes(let bytes):
      return bytes.withUnsafeBytes {
        MHD_create_response_from_buffer(
          $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
      }
    case .file(let file, let range):
      // Without a byte to send, the library would close no file.
      if range.isEmpty { return MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT) }
      return MHD_create_response_from_fd_at_offset64(
        UInt64(range.count), file.giveAway(), UInt64(range.lowerBound))
    case .compressed(let content):
      return MHD_create_response_from_callback(
        UInt64(content.bytes.count), 16 << 10,
        { content, start, target, size in
          guard let content, let target else { return -1 }
          return object(CompressedContent.self, at: content).copy(
            from: Int(start), to: UnsafeMutableRawBufferPointer(start: target, count: size))
        }, Unmanaged.passRetained(content).toOpaque(),
        { content in
          if let content { Unmanaged<CompressedContent>.fromOpaque(content).release() }
        })
    }
  }
}

private func noted(for connection: OpaquePointer) -> Conversation? {
  briefing_context_of(connection).map { object(Conversation.self, at: $0) }
}

/// What was given to the library as an address.
private func object<Object: AnyObject>(
  _ type: Object.Type, at address: UnsafeMutableRawPointer
) -> Object {
  Unmanaged<Object>.fromOpaque(address).takeUnretainedValue()
}

private func bytes(_ text: UnsafePointer<CChar>, _ size: Int? = nil) -> RequestHead.Bytes {
  let raw = UnsafeRawBufferPointer(start: text, count: size ?? strlen(text))
  return raw.assumingMemoryBound(to: UInt8.self)
}

private func text(_ constant: StaticString) -> UnsafePointer<CChar> {
  UnsafeRawPointer(constant.utf8Start).assumingMemoryBound(to: CChar.self)
}

extension RequestHead.Target {
  fileprivate init(_ target: UnsafePointer<CChar>) {
    self.init(text: String(cString: target), place: bytes(target).place)
  }
}
