package framework;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server without a port: tests hand their requests to its gateway. */
public final class MadeEngine implements Engine {
    private Gateway gateway;
    private boolean isStopped;

    @Override
    public Running start(InetSocketAddress address, Gateway gateway) {
        this.gateway = gateway;
        return new Running() {
            @Override
            public InetSocketAddress address() {
                return new InetSocketAddress(InetAddress.getLoopbackAddress(), 4321);
            }

            @Override
            public void stop() {
                isStopped = true;
            }
        };
    }

    Gateway gateway() {
        return gateway;
    }

    boolean isStopped() {
        return isStopped;
    }
}
