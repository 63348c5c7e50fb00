/**
 * A story that React draws, the same on the server and in the browser. In the browser `window.show(view)` changes it;
 * what React complains of is in `window.complaints`.
 */
import { createElement as h, useEffect, useState } from 'react';

const spoke = (name) => h('p', { key: name }, `${name} spoke.`);

const VIEWS = {
  // A name over two elements, a name over two text nodes, and one that goes.
  first: () => [
    h('p', { key: 'lead' }, 'Mr. ', h('b', null, 'Vladimir'), ' Putin waved ', 15, ' times.'),
    h('p', { key: 'split' }, 'Then ', 'Olga ', 'Tsukanova', ' spoke.'),
    spoke('Ramzan Kadyrov'),
  ],
  rewritten: () => [
    h('p', { key: 'lead' }, 'Mr. ', h('b', null, 'Sergei'), ' Shoigu waved ', 16, ' times.'),
    h('p', { key: 'split' }, 'Then ', 'nobody ', 'at all', ' spoke.'),
    spoke('Ramzan Kadyrov'),
  ],
  shorter: () => [h('p', { key: 'lead' }, 'Mr. ', h('b', null, 'Sergei'), ' Shoigu waved ', 16, ' times.')],
  another: () => h('section', null, h('h2', null, 'Another route'), spoke('Mark Milley')),
};

export function Story() {
  const [view, setView] = useState('first');
  useEffect(() => {
    window.show = setView;
    window.isHydrated = true;
  }, []);
  return h('article', null, VIEWS[view]());
}
